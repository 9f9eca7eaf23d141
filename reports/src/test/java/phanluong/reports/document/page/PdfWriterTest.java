package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import phanluong.reports.document.SampleReport;

class PdfWriterTest {
    @Test
    void reportIsWritten() throws Exception {
        byte[] pdf = PdfWriter.write(new Setting(SampleReport.vietnamese()));
        Files.write(Path.of("target/sample.pdf"), pdf);
        assertThat(pdf).startsWith("%PDF-".getBytes());
    }
}

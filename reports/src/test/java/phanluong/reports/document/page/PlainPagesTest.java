package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PlainPagesTest {
    @Test
    void thePdfHasAsManyPagesAsWereAskedFor() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PlainPages.pdf(3))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }
}

package phanluong.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.document.model.Document;
import phanluong.reports.review.ReviewKind;

class SameBytesTest {
    /** Zip archives count in steps of two seconds, PDF in seconds. */
    private static final long PAUSE = 2_100;

    @Test
    void sameDocumentGivesSameBytesInAnyLocaleAtAnyTime() throws Exception {
        Map<Format, byte[]> here = bytes(Reviews.of(ReviewKind.MIDTERM), "tr-TR", "Asia/Ho_Chi_Minh");
        Thread.sleep(PAUSE);
        Map<Format, byte[]> there = bytes(Reviews.of(ReviewKind.MIDTERM), "en-US", "UTC");

        for (Format format : Format.values()) {
            assertThat(here.get(format)).as(format.name()).isEqualTo(there.get(format));
        }
    }

    @Test
    void writingAgainChangesNothingAndSaysSo(@TempDir Path folder) throws Exception {
        Document document = SampleReport.vietnamese();
        List<Documents.Written> first = Documents.write(document, EnumSet.allOf(Format.class), folder, "sample");
        List<Documents.Written> second = Documents.write(document, EnumSet.allOf(Format.class), folder, "sample");

        assertThat(first).extracting(Documents.Written::written).containsOnly(true);
        assertThat(second).extracting(Documents.Written::written).containsOnly(false);
        assertThat(second)
                .extracting(Documents.Written::sha256)
                .isEqualTo(first.stream().map(Documents.Written::sha256).toList());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sample.pdf", "sample.docx", "sample.xlsx", "sample.html");
        }
    }

    @Test
    void onlyFormatsAskedForAreWritten(@TempDir Path folder) {
        assertThat(Documents.write(SampleReport.english(), EnumSet.of(Format.HTML), folder.resolve("new"), "page"))
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly("page.html");
    }

    private static Map<Format, byte[]> bytes(Document document, String locale, String zone) {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Writers writers = new Writers(document);
            Map<Format, byte[]> bytes = new EnumMap<>(Format.class);
            for (Format format : Format.values()) {
                bytes.put(format, writers.bytes(format));
            }
            return bytes;
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }
}

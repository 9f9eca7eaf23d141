package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.reports.document.Parts;
import phanluong.reports.document.Reviews;
import phanluong.reports.document.SampleReport;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.review.ReviewKind;

class PdfTextTest {
    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void everyNumberOfEveryTableStandsInThePdf(ReviewKind kind) {
        Document document = Reviews.of(kind);
        String printed = Parts.squeezed(String.join(" ", PdfPages.of(PdfWriter.write(new Setting(document)))));
        NumberStyle style = NumberStyle.of(document.language());
        List<String> absent = new ArrayList<>();
        int numbers = 0;
        for (Table table : Parts.tables(document)) {
            for (Row row : table.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    Column.Kind columnKind = table.columns().get(column).kind();
                    if (row.cells().get(column) instanceof Cell.Quantity quantity) {
                        numbers++;
                        if (!printed.contains(Parts.squeezed(style.print(quantity, columnKind)))) {
                            absent.add(table.title() + ": " + style.print(quantity, columnKind));
                        }
                    }
                }
            }
        }
        assertThat(absent).isEmpty();
        assertThat(numbers).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void rowsOfTablesStandInThePdfAsTheyAre(ReviewKind kind) {
        Document document = Reviews.of(kind);
        String printed = Parts.squeezed(String.join(" ", PdfPages.of(PdfWriter.write(new Setting(document)))));
        Table table = Parts.tables(document).stream()
                .filter(one -> one.columns().size() > 4
                        && one.rows().stream().anyMatch(row -> row.emphasis() == Row.Emphasis.TOTAL))
                .findFirst()
                .orElseThrow();
        Row total = table.rows().stream()
                .filter(row -> row.emphasis() == Row.Emphasis.TOTAL)
                .findFirst()
                .orElseThrow();
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < total.cells().size(); column++) {
            line.append(NumberStyle.of(document.language())
                    .print(
                            total.cells().get(column),
                            table.columns().get(column).kind()));
        }
        assertThat(printed).contains(Parts.squeezed(line.toString()));
    }

    /** Java's line breaker, which JasperReports asks, tears +1,1 after its comma and 66/1.115 after its point. */
    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void noNumberInRunningTextCanBeTorn(ReviewKind kind) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        List<String> torn = new ArrayList<>();
        for (Prose prose : Parts.blocks(Reviews.of(kind), Prose.class)) {
            String text = prose.text();
            breaks.setText(text);
            for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
                if (at > 0
                        && at < text.length()
                        && ",.".indexOf(text.charAt(at - 1)) >= 0
                        && Character.isDigit(text.charAt(at))) {
                    torn.add(text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 10)));
                }
            }
        }
        assertThat(torn).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void noTextIsCutOff(ReviewKind kind) {
        DefaultJasperReportsContext.getInstance().setProperty("net.sf.jasperreports.print.keep.full.text", "true");
        Setting setting = new Setting(Reviews.of(kind));
        List<JRPrintText> texts = new ArrayList<>();
        setting.pages().forEach(print -> print.getPages().forEach(page -> collect(page.getElements(), texts)));
        DefaultJasperReportsContext.getInstance().removeProperty("net.sf.jasperreports.print.keep.full.text");

        assertThat(texts).hasSizeGreaterThan(1000);
        assertThat(texts)
                .filteredOn(text -> text.getTextTruncateIndex() != null
                        && text.getTextTruncateIndex() < text.getOriginalText().length())
                .extracting(JRPrintText::getFullText)
                .isEmpty();
    }

    private static void collect(List<JRPrintElement> elements, List<JRPrintText> texts) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                collect(frame.getElements(), texts);
            } else if (element instanceof JRPrintText text) {
                texts.add(text);
            }
        }
    }

    @Test
    void allFacesHoldEveryVietnameseLetter() {
        String all = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT);
        for (Serif face : Serif.values()) {
            assertThat(face.at(12).canDisplayUpTo(all))
                    .as("first letter without a glyph in " + face)
                    .isEqualTo(-1);
        }
        assertThat(all.chars().filter(letter -> letter > 127).count()).isEqualTo(134);
    }

    @Test
    void everyVietnameseLetterSurvivesTheWayThroughThePdf() throws Exception {
        Document model = SampleReport.vietnamese();
        String letters = LETTERS + " " + LETTERS.toUpperCase(java.util.Locale.ROOT);
        Document document = new Document(
                model.language(),
                model.metadata(),
                model.letterhead(),
                model.opening(),
                List.of(Prose.paragraph(letters)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        byte[] pdf = PdfWriter.write(new Setting(document));

        assertThat(Parts.squeezed(PdfPages.of(pdf).get(0))).contains(Parts.squeezed(letters));
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void allFontsAreEmbedded(ReviewKind kind) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(new Setting(Reviews.of(kind))))) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("+LiberationSerif");
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
        }
    }
}

package phanluong.reports.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import phanluong.reports.document.Parts;
import phanluong.reports.document.Reviews;
import phanluong.reports.document.SampleReport;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.review.ReviewKind;

class WordFileTest {
    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void headingsAreHeadingsAndTheSameAsInTheModel(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        try (XWPFDocument word = open(document)) {
            List<String> headings = word.getParagraphs().stream()
                    .filter(paragraph ->
                            paragraph.getStyle() != null && paragraph.getStyle().startsWith("Heading"))
                    .map(paragraph -> paragraph.getStyle().charAt(7) + " " + paragraph.getText())
                    .toList();
            assertThat(headings)
                    .isEqualTo(Parts.blocks(document, Heading.class).stream()
                            .map(heading -> heading.level() + " " + heading.printed())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void tablesRepeatTheirHeadersAndKeepTheirRows(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        List<Table> tables = Parts.tables(document);
        try (XWPFDocument word = open(document)) {
            List<XWPFTable> written = word.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(written).hasSameSizeAs(tables);
            // Letterhead and signature are tables without header.
            assertThat(word.getTables()).hasSize(tables.size() + 2);
            for (int index = 0; index < tables.size(); index++) {
                int headers = tables.get(index).groups().isEmpty() ? 1 : 2;
                assertThat(written.get(index).getNumberOfRows())
                        .isEqualTo(headers + tables.get(index).rows().size());
                assertThat(written.get(index).getRow(headers - 1).isRepeatHeader())
                        .isTrue();
                assertThat(written.get(index).getRows()).allMatch(row -> row.isCantSplitRow());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void everySectionCarriesMarkFooterAndItsOwnPageNumbers(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        try (XWPFDocument word = open(document)) {
            List<CTSectPr> sections = Stream.concat(
                            word.getParagraphs().stream()
                                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                                            && paragraph.getCTP().getPPr().isSetSectPr())
                                    .map(paragraph ->
                                            paragraph.getCTP().getPPr().getSectPr()),
                            Stream.of(word.getDocument().getBody().getSectPr()))
                    .toList();
            assertThat(sections).hasSize(1 + document.annexes().size());
            for (int index = 0; index < sections.size(); index++) {
                CTSectPr section = sections.get(index);
                assertThat(section.getHeaderReferenceList())
                        .extracting(reference -> reference.getType())
                        .containsExactlyInAnyOrder(STHdrFtr.FIRST, STHdrFtr.DEFAULT);
                assertThat(section.getFooterReferenceList()).hasSize(2);
                assertThat(section.isSetTitlePg()).isTrue();
                assertThat(section.getPgNumType().getStart()).isEqualTo(1);
                assertThat(section.getPgMar().getLeft()).hasToString("1701");
                boolean landscape =
                        index > 0 && document.annexes().get(index - 1).orientation() == Annex.Orientation.LANDSCAPE;
                assertThat(section.getPgSz().getW()).hasToString(landscape ? "16838" : "11906");
            }
            assertThat(word.getHeaderList())
                    .hasSize(2)
                    .extracting(XWPFHeader::getText)
                    .allSatisfy(
                            text -> assertThat(text).contains(document.mark().orElseThrow()));
            assertThat(word.getFooterList())
                    .extracting(XWPFFooter::getText)
                    .allSatisfy(
                            text -> assertThat(text).contains(document.footer().orElseThrow()));
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void everyChartHasWordsForThoseWhoCannotSeeIt(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        try (XWPFDocument word = open(document)) {
            List<String> descriptions = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> !run.getEmbeddedPictures().isEmpty())
                    .map(run -> run.getCTR()
                            .getDrawingArray(0)
                            .getInlineArray(0)
                            .getDocPr()
                            .getDescr())
                    .toList();
            assertThat(descriptions)
                    .isNotEmpty()
                    .isEqualTo(Parts.blocks(document, Chart.class).stream()
                            .map(Chart::description)
                            .toList());
        }
    }

    @Test
    void realDataCarriesNoMark() throws Exception {
        try (XWPFDocument word = open(SampleReport.english())) {
            assertThat(word.getHeaderList())
                    .extracting(XWPFHeader::getText)
                    .allMatch(text -> !text.contains("Số liệu minh họa"));
            assertThat(word.getTables().get(1).getText()).contains("12,345").contains("*");
            assertThat(Parts.tables(SampleReport.english()).get(0).rows())
                    .extracting(Row::emphasis)
                    .containsOnly(Row.Emphasis.PLAIN);
        }
    }

    private static XWPFDocument open(Document document) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(WordWriter.write(document, new ChartImages())));
    }
}

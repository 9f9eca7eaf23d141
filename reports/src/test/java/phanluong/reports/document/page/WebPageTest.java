package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import phanluong.reports.document.Parts;
import phanluong.reports.document.Reviews;
import phanluong.reports.document.SampleReport;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Heading;
import phanluong.reports.review.ReviewKind;

class WebPageTest {
    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void pageHasTheHeadingsTablesAndFiguresOfTheModel(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        org.w3c.dom.Document page = parsed(html(document));

        assertThat(texts(page, "h1"))
                .containsExactly(Parts.even(document.opening().subject()));
        List<String> headings = new ArrayList<>();
        Parts.blocks(document, Heading.class).forEach(heading -> headings.add(Parts.even(heading.printed())));
        assertThat(texts(page, "h2"))
                .containsAll(
                        headings.stream().filter(text -> text.startsWith("I")).toList());
        assertThat(texts(page, "h2").size()
                        + texts(page, "h3").size()
                        + texts(page, "h4").size())
                .isEqualTo(headings.size() + document.annexes().size());
        assertThat(page.getElementsByTagName("table").getLength())
                .isEqualTo(Parts.tables(document).size());
        NodeList pictures = page.getElementsByTagName("img");
        List<Chart> charts = Parts.blocks(document, Chart.class);
        assertThat(pictures.getLength()).isEqualTo(charts.size());
        for (int index = 0; index < charts.size(); index++) {
            Element picture = (Element) pictures.item(index);
            assertThat(picture.getAttribute("alt")).isEqualTo(charts.get(index).description());
            assertThat(picture.getParentNode().getNodeName()).isEqualTo("figure");
        }
    }

    /** A school year above a narrow column may break after its hyphen, and is copied without anything in it. */
    @Test
    void aHeaderIsCopiedAsItIsWritten() throws Exception {
        String html = html(Reviews.of(ReviewKind.FINAL));
        assertThat(html).contains("2024-<wbr/>2025</th>").doesNotContain("\ufeff", "\u200b", "2024- 2025");
        assertThat(texts(parsed(html), "th")).contains("2024-2025");
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void everyTableScrollsInItsOwnBoxAndCarriesTheMark(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        NodeList tables = parsed(html(document)).getElementsByTagName("table");
        for (int index = 0; index < tables.getLength(); index++) {
            Element box = (Element) tables.item(index).getParentNode();
            assertThat(box.getAttribute("class")).isEqualTo("table");
            assertThat(box.getElementsByTagName("caption").item(0).getTextContent())
                    .contains(document.mark().orElseThrow());
        }
        assertThat(html(document))
                .contains("<p class=\"mark\">Số liệu minh họa</p>")
                .contains(document.footer().orElseThrow())
                .doesNotContain("http://", "https://", "<script");
    }

    @Test
    void realDataCarriesNoMark() throws Exception {
        String html = html(SampleReport.english());

        assertThat(parsed(html).getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(html).doesNotContain("class=\"mark\"", "@top-right");
    }

    private static String html(Document document) {
        return new String(HtmlWriter.write(new Setting(document), new ChartImages()), StandardCharsets.UTF_8);
    }

    /** The page as XML once its elements without content are closed: every other tag must be closed and nested rightly. */
    private static org.w3c.dom.Document parsed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|img|br)([^>]*)>", "<$1$2/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(org.w3c.dom.Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(Parts.even(found.item(index).getTextContent()));
        }
        return texts;
    }
}

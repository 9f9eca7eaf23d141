package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.document.Parts;
import phanluong.reports.document.Reviews;
import phanluong.reports.document.SampleReport;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Heading;
import phanluong.reports.review.ReviewKind;

class PageTurnsTest {
    static Stream<Document> documents() {
        return Stream.of(Reviews.of(ReviewKind.MIDTERM), Reviews.of(ReviewKind.FINAL), SampleReport.vietnamese());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noPageEndsWithAHeadingOrATitle(Document document) {
        Set<String> titles = new HashSet<>();
        Parts.blocks(document, Heading.class).forEach(heading -> titles.add(Parts.squeezed(heading.printed())));
        Parts.tables(document).forEach(table -> titles.add(Parts.squeezed(table.title())));
        List<String> lonely = new ArrayList<>();
        for (String page : PdfPages.of(PdfWriter.write(new Setting(document)))) {
            String end = Parts.squeezed(body(page, document));
            titles.stream().filter(end::endsWith).forEach(lonely::add);
        }
        assertThat(lonely).isEmpty();
        assertThat(titles).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTitleHasTwoRowsOnItsPage(Document document) {
        int titles = 0;
        for (JasperPrint print : new Setting(document).pages()) {
            for (JRPrintPage page : print.getPages()) {
                List<String> tags = page.getElements().stream()
                        .map(Tag::of)
                        .filter(tag -> !tag.isEmpty() && !tag.equals(Strips.MARKER))
                        .toList();
                for (int index = 0; index < tags.size(); index++) {
                    if (tags.get(index).equals("caption")
                            && !(index + 1 < tags.size() && tags.get(index + 1).equals("caption"))) {
                        titles++;
                        assertThat(tags.subList(index + 1, tags.size())).startsWith("thead");
                        int after = index + 2;
                        while (after < tags.size() && tags.get(after).startsWith("tr")) {
                            after++;
                        }
                        boolean tableEnds = after < tags.size();
                        assertThat(tableEnds || after - index - 2 >= 2)
                                .as("rows below title %d", titles)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(titles).isEqualTo(Parts.tables(document).size());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPlannedPageIsAPrintedPage(Document document) {
        Setting setting = new Setting(document);
        List<JasperPrint> pages = setting.pages();
        for (int part = 0; part < pages.size(); part++) {
            // Room between running header and footer: 728 points upright, 481 across; 4 stay free.
            double room = (part == 0 || document.annexes().get(part - 1).orientation() == Annex.Orientation.PORTRAIT
                            ? 728
                            : 481)
                    - 4;
            assertThat(pages.get(part).getPages())
                    .hasSize(PagePlan.of(Strips.of(setting.scrolls().get(part)), room)
                            .pages());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void markAndFooterStandOnEveryPage(Document document) {
        for (String page : PdfPages.of(PdfWriter.write(new Setting(document)))) {
            assertThat(Parts.even(page))
                    .contains(document.mark().orElseThrow())
                    .contains(document.footer().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pagesAreNumberedFromTheSecondOnAndAgainInEachAnnex(Document document) {
        List<Integer> numbers = new ArrayList<>();
        for (String page : PdfPages.of(PdfWriter.write(new Setting(document)))) {
            String first = page.strip()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replace(document.mark().orElse(""), "")
                    .strip();
            numbers.add(first.matches("\\d+") ? Integer.parseInt(first) : 1);
        }
        int parts = 0;
        for (int index = 0; index < numbers.size(); index++) {
            int expected = numbers.get(index) == 1 ? 1 : numbers.get(index - 1) + 1;
            parts += numbers.get(index) == 1 ? 1 : 0;
            assertThat(numbers.get(index)).isEqualTo(expected);
        }
        assertThat(parts).isEqualTo(1 + document.annexes().size());
    }

    private static String body(String page, Document document) {
        return page.replace(document.footer().orElseThrow(), "").strip();
    }
}

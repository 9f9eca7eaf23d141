package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Caveat;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Statements;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/** Sentences and tables about districts take their words from the answers alone, wherever the figures lie in the funnel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictSectionTest {
    private static final String INDICATOR = "thcs_vocational_rate";

    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private ReviewFindings findings;

    @BeforeAll
    void read() {
        findings = SmallReview.read(folder, catalogue);
    }

    @Test
    void districtsThatStandOut_areSaidAsFirmlyAsTheirFindings_inSentenceAndTableAlike() {
        List<String> sentences = sentences(outliers(
                tested(5, 0.001, 0.01, Set.of()),
                tested(-4, 0.01, 0.2, Set.of()),
                tested(3, 0.001, 0.01, Set.of(Caveat.SCHOOLS_MISSING)),
                tested(9, 0.3, 1, Set.of())));
        assertThat(sentences)
                .contains(
                        "Năm học 2024-2025, cao hơn mức chung quá mức khác nhau thường thấy giữa các địa bàn: thị xã Phước Long.",
                        "Năm học 2024-2025, có dấu hiệu thấp hơn mức chung, chưa đủ để khẳng định: thành phố Đồng Xoài.",
                        "Năm học 2024-2025, có dấu hiệu cao hơn mức chung, chưa đủ để khẳng định: thị xã Bình Long.",
                        "Nhận định được hạ một bậc vì thiếu số liệu của một số trường, có thể làm đổi kết luận: thị xã Bình Long.")
                .noneMatch(sentence -> sentence.contains("mức chung") && sentence.contains("huyện Bù Gia Mập"));
        assertThat(words(outliers(
                        tested(5, 0.001, 0.01, Set.of()),
                        tested(-4, 0.01, 0.2, Set.of()),
                        tested(9, 0.3, 1, Set.of()))))
                .startsWith("cao hơn", "có dấu hiệu thấp hơn", "chưa thấy khác biệt");
    }

    @Test
    void whereNothingIsSeen_thatIsNotSaidToBeNothing_andWhereNothingCouldBe_itCannotBeSaid() {
        assertThat(sentences(outliers(tested(5, 0.3, 1, Set.of()))))
                .contains("Năm học 2024-2025, chưa thấy địa bàn nào khác mức chung quá mức khác nhau thường thấy; "
                        + "điều đó không có nghĩa là các địa bàn như nhau.");
        assertThat(sentences(districts().stream()
                        .map(area -> statement(area, tooFew()))
                        .toList()))
                .contains("Năm học 2024-2025, có quá ít địa bàn có số liệu để kết luận địa bàn nào khác mức chung.");
    }

    /** The same answers as the review's, in which each of the first districts stands out as given and the others do not. */
    private List<Statement> outliers(Evidence... first) {
        List<Statement> statements = new ArrayList<>();
        List<Statement.Area> districts = districts();
        for (int at = 0; at < districts.size(); at++) {
            statements.add(statement(districts.get(at), at < first.length ? first[at] : tested(1, 0.5, 1, Set.of())));
        }
        return statements;
    }

    private List<Statement.Area> districts() {
        return findings.crossSections().stream()
                .filter(finding -> finding.indicator().id().equals(INDICATOR))
                .flatMap(finding -> finding.section().districts().stream())
                .map(district -> new Statement.Area(
                        district.series().frame(),
                        district.series().areaCode(),
                        district.series().areaName(),
                        false))
                .toList();
    }

    private static Statement statement(Statement.Area area, Evidence evidence) {
        return new Statement(Topic.OUTLIER, INDICATOR, area, new SchoolYear(2024), Optional.empty(), evidence);
    }

    private static Evidence tested(double away, double pValue, double adjusted, Set<Caveat> caveats) {
        return new Evidence.Tested(
                OptionalDouble.of(away),
                Optional.empty(),
                11,
                "funnel",
                OptionalDouble.of(pValue),
                "deleted-residual",
                OptionalDouble.of(adjusted),
                OptionalDouble.empty(),
                caveats);
    }

    private static Evidence tooFew() {
        return new Evidence.Tested(
                OptionalDouble.of(1),
                Optional.empty(),
                3,
                "funnel",
                OptionalDouble.of(1),
                "deleted-residual",
                OptionalDouble.of(1),
                OptionalDouble.of(1),
                Set.of());
    }

    private List<String> sentences(List<Statement> outliers) {
        return new DistrictSection(context(outliers))
                .blocks().stream()
                        .filter(Prose.class::isInstance)
                        .map(block -> ((Prose) block).text())
                        .toList();
    }

    /** The last column of the table of districts beside one another. */
    private List<String> words(List<Statement> outliers) {
        Indicator indicator = catalogue.findIndicator(INDICATOR).orElseThrow();
        Table table = new AreaTables(context(outliers))
                .crossSection(findings.crossSections().stream()
                        .filter(finding -> finding.indicator().equals(indicator))
                        .findFirst()
                        .orElseThrow());
        return table.rows().stream()
                .map(Row::cells)
                .map(cells -> ((Cell.Words) cells.get(cells.size() - 1)).text())
                .toList();
    }

    private ReviewContext context(List<Statement> outliers) {
        List<Statement> statements = new ArrayList<>(Statements.of(findings, catalogue).stream()
                .filter(one -> one.topic() != Topic.OUTLIER || !one.indicator().equals(INDICATOR))
                .toList());
        statements.addAll(outliers);
        return new ReviewContext(
                ReviewKind.FINAL,
                catalogue,
                findings,
                statements,
                new Wording(Text.Language.VI),
                new Numbering(),
                LocalDate.of(2026, 1, 20),
                1);
    }
}

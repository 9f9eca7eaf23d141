package phanluong.reports.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Column;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.Statements;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.MadeDistricts;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.words.Text;

/** What is said of the made sets of eleven districts, three of them pilots from the fourth of six years on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PilotSentencesTest {
    @TempDir
    private static Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private final Indicator indicator =
            catalogue.findIndicator("thcs_vocational_rate").orElseThrow();
    private ReviewFindings findings;

    @BeforeAll
    void read() {
        findings = SmallReview.read(folder, catalogue);
    }

    /** Ordinary clustered p 0.045, randomisation 26/165. */
    @Test
    void whereOnlyTheOrdinaryPIsSmall_noDifferenceIsSaidToBeFound() {
        assertThat(effect("ordinary", false))
                .isEqualTo(
                        "Phân luồng sau THCS vào GDNN: không phát hiện được khác biệt giữa mức thay đổi của các địa bàn "
                                + "thí điểm và của các địa bàn còn lại (chênh 1,7 điểm phần trăm, khoảng tin cậy 95\u00a0%: -0,8 đến 4,1, "
                                + "p = 0,1576). Như vậy không có nghĩa là không có khác biệt.");
    }

    @Test
    void aStrongDifference_isSaid_andOnlyASignWhereThePilotsAreAssumed() {
        assertThat(effect("strong", false))
                .contains("từ khi thí điểm, mức thay đổi của các địa bàn thí điểm cao hơn", "chênh 4,3 điểm phần trăm")
                .doesNotContain("có dấu hiệu");
        assertThat(effect("strong", true)).contains("có dấu hiệu", "chưa đủ chắc chắn để khẳng định");
    }

    @Test
    void aWeakDifference_isNotFound() {
        assertThat(effect("weak", false)).contains("không phát hiện được", "không có nghĩa là không có khác biệt");
    }

    @Test
    void oneOfEleven_isSaidToBeTooFew_beforeAndAfter() {
        Study study = MadeDistricts.read("strong").withOnly("Đồng Xoài").study().orElseThrow();
        assertThat(sentences(Text.Language.VI).design(study))
                .contains("Có 11 cách chọn 1 trong 11 địa bàn", "không thể nhỏ hơn 0,0909");
        assertThat(sentences(Text.Language.VI).effect(pilot(study, false), study.main()))
                .isEqualTo(
                        "Phân luồng sau THCS vào GDNN: chưa thể kết luận, vì với số địa bàn này p không thể xuống tới "
                                + "0,05 dù khác biệt lớn đến đâu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "strong", "weak"})
    void noSentence_saysThatThePilotCausedAnything(String set) {
        Study study = MadeDistricts.read(set).study().orElseThrow();
        assertThat(Stream.of(
                        sentences(Text.Language.VI).design(study),
                        sentences(Text.Language.VI).before(study),
                        effect(set, false),
                        effect(set, true)))
                .noneMatch(sentence -> sentence.matches("(?i).*(do thí điểm|nhờ|tác động|hiệu quả|làm tăng|giúp).*"));
        PilotSentences english = sentences(Text.Language.EN);
        assertThat(Stream.of(
                        english.design(study),
                        english.before(study),
                        english.effect(pilot(study, false), study.main()),
                        english.effect(pilot(study, true), study.main())))
                .noneMatch(sentence -> sentence.matches("(?i).*(because of|thanks to|effect|impact|caused|led to).*"));
    }

    @Test
    void threeYearsBefore_areComparedWithSlopesAndTheSmallestDifferenceToBeFound() {
        Study study = MadeDistricts.read("strong").study().orElseThrow();
        assertThat(sentences(Text.Language.VI).before(study))
                .startsWith("Trước thí điểm có 3 năm học có số liệu (2018-2019 – 2020-2021).");
        var table = new PilotTables(context(Text.Language.VI)).before(List.of(pilot(study, false)));
        assertThat(table.columns())
                .hasSize(8)
                .extracting(Column::header)
                .endsWith("Khác biệt nhỏ nhất phát hiện được (điểm)");
        assertThat(table.rows().get(0).cells()).noneMatch(Cell.Missing.class::isInstance);
    }

    /** The last year before is where both groups stand at zero. */
    @Test
    void oneBeginning_isDrawnByYear_withIntervals() {
        Chart figure = figure(MadeDistricts.read("strong"));
        Chart.Series points = figure.series().get(0);
        assertThat(figure.title()).contains("mức thay đổi từ năm học 2020-2021", "thí điểm từ 2021-2022");
        assertThat(points.values().get(2).orElseThrow()).isZero();
        assertThat(points.ranges().get(3)).isPresent();
    }

    @Test
    void severalBeginnings_areDrawnByYearsSinceEachOfThem_withoutIntervals() {
        Chart figure = figure(MadeDistricts.read("strong").beginning("Đồng Xoài", 2022));
        assertThat(figure.title()).contains("theo số năm từ khi mỗi địa bàn bắt đầu thí điểm");
        assertThat(figure.categories()).containsExactly("-3", "-2", "-1", "0", "1", "2");
        assertThat(figure.series().get(0).values()).allMatch(Optional::isPresent);
        assertThat(figure.series().get(0).ranges()).allMatch(Optional::isEmpty);
    }

    private Chart figure(MadeDistricts made) {
        List<Block> figures = new PilotFigures(context(Text.Language.VI))
                .of(pilot(made.study().orElseThrow(), false));
        assertThat(figures).hasSize(1);
        return (Chart) figures.get(0);
    }

    @Test
    void pooledAgainstStratified_isWarnedOf() {
        Composition composition = Composition.of(
                        "settlement",
                        List.of(
                                new Composition.Category(
                                        "urban", difference(10, 100, 50, 500), difference(135, 900, 50, 500)),
                                new Composition.Category(
                                        "rural", difference(360, 900, 200, 500), difference(45, 100, 200, 500))))
                .orElseThrow();
        assertThat(sentences(Text.Language.VI).reversed(indicator, composition))
                .contains("tính chung thì chênh lệch thay đổi là -19,0", "theo thành thị hay nông thôn thì là 5,0");
    }

    private static Difference difference(long pilots, long ofPilots, long others, long ofOthers) {
        return new Difference(new Proportion(pilots, ofPilots), new Proportion(others, ofOthers));
    }

    private String effect(String set, boolean assumed) {
        Study study = MadeDistricts.read(set).study().orElseThrow();
        return sentences(Text.Language.VI).effect(pilot(study, assumed), study.main());
    }

    private Finding.Pilot pilot(Study study, boolean assumed) {
        return new Finding.Pilot(
                indicator, List.<Group>of(), assumed, Optional.of(study), List.<Composition>of(), List.of());
    }

    private PilotSentences sentences(Text.Language language) {
        return new PilotSentences(context(language));
    }

    private ReviewContext context(Text.Language language) {
        return new ReviewContext(
                ReviewKind.FINAL,
                catalogue,
                findings,
                Statements.of(findings, catalogue),
                new Wording(language),
                new Numbering(),
                LocalDate.of(2026, 1, 20),
                1);
    }
}

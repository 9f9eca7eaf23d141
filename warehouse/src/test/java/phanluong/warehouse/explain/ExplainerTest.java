package phanluong.warehouse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** What is told of a home whose every correction, late delivery and moved school is known. */
class ExplainerTest {
    private static final SchoolYear YEAR = new SchoolYear(2019);
    private static final String RATE = "thcs_vocational_rate";

    @TempDir
    private static Path folder;

    private static final Catalogue CATALOGUE =
            Catalogue.shipped().with(new DisclosureRules(10, 1, 0, false, DisclosureRules.Results.OPEN));
    private static Home home;

    @BeforeAll
    static void publish() {
        home = ChangedHistory.in(folder, CATALOGUE);
    }

    private static Standpoint at(int release, String frame, String area, String definition) {
        Frame known = CATALOGUE.frame(frame);
        return new Standpoint(
                new Releases(home).of(release),
                CATALOGUE
                        .findIndicator(RATE)
                        .orElseThrow()
                        .findDefinition(definition)
                        .orElseThrow(),
                known,
                CATALOGUE.areasOf(known).stream()
                        .filter(one -> one.code().equals(area))
                        .findFirst()
                        .orElseThrow());
    }

    private static Explanation explain(Standpoint at, Standpoint from) {
        return new Explainer(home, CATALOGUE).explain(at, YEAR, Optional.ofNullable(from));
    }

    private static Bridge.Parts parts(Standpoint from, Standpoint to) {
        return (Bridge.Parts) explain(to, from).bridge().orElseThrow();
    }

    private static List<String> told(Bridge.Parts bridge) {
        return bridge.steps().stream()
                .filter(step -> !step.isIdle())
                .map(step -> step.cause() + " " + step.numerator() + "/" + step.denominator() + ", "
                        + step.value(1).map(BigDecimal::toPlainString).orElse("none") + ", reporters "
                        + step.reporters() + ", in " + step.schoolsIn() + ", out " + step.schoolsOut() + " ← "
                        + step.deliveries().stream()
                                .map(Step.Delivered::change)
                                .map(change -> change.form() + " " + change.unit() + " " + change.kind())
                                .toList())
                .toList();
    }

    @Test
    void betweenTwoReleases_everyPartIsTheOneThatWasPlanted() {
        Bridge.Parts bridge = parts(at(1, "district_2019", "690", "1"), at(2, "district_2019", "690", "1"));
        // 90/600 = 15.0 → 40/400 = 10.0 → 60/410 = 14.6 → 70/510 = 13.7
        assertThat(told(bridge))
                .containsExactly(
                        "BOUNDARY -50/-200, -5.0, reporters -1, in [], out [D] ← [schools SGDDT ADDED]",
                        "CORRECTION 20/10, 4.6, reporters 0, in [], out [] ← [graduate_counts U-A REPLACED]",
                        "LATE_DELIVERY 10/100, -0.9, reporters 1, in [], out [] ← [graduate_counts U-B ADDED]");
        assertThat(bridge.end().numerator()).isEqualTo(70);
        assertThat(bridge.end().denominator()).isEqualTo(510);
    }

    @Test
    void pupilsInThePlaceOfCounts_areACorrection() {
        assertThat(told(parts(at(1, "district_2019", "692", "1"), at(2, "district_2019", "692", "1"))))
                .containsExactly(
                        "BOUNDARY 50/200, 6.0, reporters 1, in [D], out [] ← [schools SGDDT ADDED]",
                        "CORRECTION 12/0, 2.4, reporters 0, in [], out [] ← [graduates U-C ADDED]");
    }

    @Test
    void anotherDefinition_isThePartThatIsLeft() {
        assertThat(told(parts(at(1, "district_2019", "690", "known_destinations"), at(2, "district_2019", "690", "1"))))
                .containsExactly(
                        "BOUNDARY -50/-200, -5.0, reporters -1, in [], out [D] ← [schools SGDDT ADDED]",
                        "CORRECTION 20/10, 4.9, reporters 0, in [], out [] ← [graduate_counts U-A REPLACED]",
                        "LATE_DELIVERY 10/100, -1.1, reporters 1, in [], out [] ← [graduate_counts U-B ADDED]",
                        "DEFINITION 0/20, -0.6, reporters 0, in [], out [] ← []");
        assertThat(told(parts(at(2, "district_2019", "690", "1"), at(2, "province", "70", "1"))))
                .containsExactly("BOUNDARY 124/703, 2.3, reporters 5, in [C, D, F, G, H], out [] ← []");
    }

    @Test
    void aFigureIsToldWithItsDeliveriesMeasuresAndWhoIsMissing() {
        Explanation told = explain(at(2, "district_2019", "690", "1"), null);
        assertThat(told.value().reading()).isEqualTo(new Reading.Measured(70, 510));
        assertThat(told.bridge()).isEmpty();
        assertThat(told.sources())
                .extracting(source -> source.batch().id() + " " + source.reporters())
                .containsExactly("graduate_counts-U-A-2019-2021-01-15 1", "graduate_counts-U-B-2019-2021-06-30 1");
        assertThat(told.missing()).containsExactly(new Explanation.Missing("E", "THCS E", Explanation.Reason.NOT_SENT));
        assertThat(told.ingredients())
                .extracting(one -> one.role() + " " + one.measure().id() + " "
                        + one.value().orElse(-1))
                .containsExactly(
                        "NUMERATOR thcs_graduates_elementary 0",
                        "NUMERATOR thcs_graduates_intermediate 70",
                        "NUMERATOR thcs_graduates_continuing_and_intermediate 0",
                        "DENOMINATOR thcs_graduates 510",
                        "UNKNOWN thcs_graduates_unknown 20");
        assertThat(told.targets()).isNotEmpty();
    }

    @Test
    void aFirstValue_isNoDifference() {
        Bridge.Parts bridge = parts(at(1, "district_2019", "693", "1"), at(2, "district_2019", "693", "1"));
        assertThat(bridge.start()).isEqualTo(State.NONE);
        assertThat(told(bridge))
                .containsExactly("LATE_DELIVERY 10/50, none, reporters 1, in [], out [] ← [graduate_counts U-F ADDED]");
        assertThat(bridge.end().value()).contains(new BigDecimal("20"));
    }

    @Test
    void severalPartsOneOfWhichIsOfFewGraduates_areNotTold() {
        Bridge bridge = explain(at(2, "district_2019", "694", "1"), at(1, "district_2019", "694", "1"))
                .bridge()
                .orElseThrow();
        assertThat(bridge).isInstanceOf(Bridge.Masked.class);
        assertThat(((Bridge.Masked) bridge).mask()).isEqualTo(Bridge.Mask.PARTS);
        assertThat(bridge.before().reading()).isEqualTo(new Reading.Measured(10, 100));
    }

    @Test
    void aFigureThatThereIsNot_isRefusedWithTheYearsThereAre() {
        assertThatThrownBy(() -> new Explainer(home, CATALOGUE)
                        .explain(at(2, "district_2019", "690", "1"), new SchoolYear(2031), Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it has the school years: 2019-2020");
    }
}

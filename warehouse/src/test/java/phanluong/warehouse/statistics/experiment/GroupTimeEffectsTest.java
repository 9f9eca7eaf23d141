package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Note;

/**
 * References: R did 2.5.1 as recorded in the tests of Stata's csdid, github.com/pedrohcgs/csdid-stata, tests/fixtures/parity: f003 to f006
 * (simple, group and dynamic sums of the set in f005/inputs), f008 (both comparisons) and f012 (weights), each without covariates,
 * with analytic errors. The sets of f005 and f008 follow a rule, written out here; that of f012 lies beside this test.
 */
class GroupTimeEffectsTest {
    @Test
    void sumsOverCells_haveTheEstimatesAndErrorsOfDid() {
        GroupTimeEffects effects = effects(fixture(0), Comparison.NEVER_TREATED);
        holds(effects.simple(), 0.646666666666667, 0.0196064678166903);
        holds(effects.grouped(), 0.635, 0.0224304480561579);
        holds(effects.byGroup().get(0).effect(), 0.67, 0.0162980060130066);
        holds(effects.byGroup().get(1).effect(), 0.6, 0.0325960120260132);
        holds(effects.exposed(), 0.5975, 0.0250818971072764);
        assertThat(effects.byExposure())
                .extracting(GroupTimeEffects.Effect::key)
                .containsExactly(-2.0, -1.0, 0.0, 1.0);
        holds(effects.byExposure().get(2).effect(), 0.745, 0.0303752572005572);
        holds(effects.byExposure().get(3).effect(), 0.45, 0.0325960120260132);
        assertThat(effects.byExposure().get(0).effect().estimate()).isCloseTo(0, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_TREATED, 3, 3, 0.89, 0",
        "NEVER_TREATED, 3, 4, 0.45, 0.0325960120260132",
        "NEVER_TREATED, 4, 2, 0.22, 0",
        "NEVER_TREATED, 4, 3, 0.22, 0",
        "NEVER_TREATED, 4, 4, -0.06, 0.0325960120260132",
        "NOT_YET_TREATED, 3, 2, -0.11, 0.0194454364826301",
        "NOT_YET_TREATED, 3, 3, 0.78, 0.0194454364826301",
        "NOT_YET_TREATED, 3, 4, 0.45, 0.0325960120260132",
        "NOT_YET_TREATED, 4, 3, 0.22, 0",
        "NOT_YET_TREATED, 4, 4, -0.06, 0.0325960120260132"
    })
    void bothComparisons_haveTheEstimatesAndErrorsOfDid(
            Comparison comparison, double group, double time, double estimate, double error) {
        Inference effect = cell(effects(fixture(0.22), comparison), group, time);
        assertThat(effect.estimate()).isCloseTo(estimate, within(1e-12));
        // R prints no error where all units of both groups change alike
        assertThat(effect.standardError().orElse(0)).isCloseTo(error, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 0.00014331077053692, 0.00299030257711657",
        "3, 3, 0.750184296808242, 0.00297111582956972",
        "3, 4, 0.85039311696919, 0.00586156347062671",
        "4, 2, 6.90220701490829e-05, 0.00297638127880738",
        "4, 3, 8.40818206613858e-05, 0.00296003042609725",
        "4, 4, 0.790091630792551, 0.00295479704762571"
    })
    void weightedUnits_haveTheEstimatesAndErrorsOfDid(double group, double time, double estimate, double error) {
        Panel panel = new Panel(DataSet.read("csdid_f012.csv").rows().stream()
                .map(row -> {
                    double begins = Double.parseDouble(row.getField("g"));
                    double at = Double.parseDouble(row.getField("time"));
                    return Panel.Row.of(
                            row.getField("id"),
                            at,
                            begins > 0 && at >= begins,
                            Double.parseDouble(row.getField("y")),
                            Double.parseDouble(row.getField("wt_unit")));
                })
                .toList());
        holds(cell(effects(panel, Comparison.NEVER_TREATED), group, time), estimate, error);
    }

    /** 48 units: 16 begin at time 3, 16 at time 4, 16 never; {@code early} is what those of time 4 gain each time before. */
    private static Panel fixture(double early) {
        List<Panel.Row> rows = new ArrayList<>();
        for (int unit = 1; unit <= 48; unit++) {
            double base = 0.4 + 0.11 * (unit % 7);
            int begins = unit <= 16 ? 3 : unit <= 32 ? 4 : Integer.MAX_VALUE;
            double lead = begins == 4 ? early : 0;
            double[] outcomes = {
                base + lead,
                base + 0.4 + 2 * lead,
                base + (begins == 3 ? 1.69 : 0.8) + 3 * lead,
                base + (begins == 3 ? 2.29 : begins == 4 ? 2.12 : 1.2) + 0.02 * unit
            };
            for (int time = 1; time <= 4; time++) {
                rows.add(Panel.Row.of("unit " + unit, time, time >= begins, outcomes[time - 1], 1));
            }
        }
        return new Panel(rows);
    }

    private static GroupTimeEffects effects(Panel panel, Comparison comparison) {
        return GroupTimeEffects.of(BalancedPanel.of(panel, EnumSet.noneOf(Note.class)), comparison, 0.95)
                .orElseThrow();
    }

    private static Inference cell(GroupTimeEffects effects, double group, double time) {
        return effects.cells().stream()
                .filter(cell -> cell.group() == group && cell.time() == time)
                .findFirst()
                .orElseThrow()
                .effect();
    }

    private static void holds(Inference effect, double estimate, double error) {
        assertThat(effect.estimate()).isCloseTo(estimate, within(1e-12));
        assertThat(effect.standardError().getAsDouble()).isCloseTo(error, within(1e-13));
    }

    @Test
    void districtsThatBeginAtDifferentTimes_areNeverPooled() {
        DifferenceInDifferences result = DifferenceInDifferences.of(elevenDistricts(), 0.95);
        assertThat(result.notes()).containsExactly(Note.STAGGERED);
        assertThat(result.inferences())
                .extracting(Inference::method)
                .containsExactly(InferenceMethod.GROUP_TIME, InferenceMethod.RANDOMISATION);
        // 11! / (2! 1! 8!) ways to give the two beginnings
        assertThat(result.design().assignments().orElseThrow().count().intValue())
                .isEqualTo(495);
        assertThat(result.inferences().get(1).compared()).isEqualTo(495);
        assertThat(result.design().smallestP().getAsDouble()).isEqualTo(1 / 495.0);
        assertThat(result.headline().orElseThrow().pValue().getAsDouble()).isEqualTo(1 / 495.0);
    }

    /** Effects of 3 from 2020 on in two districts and 3 + 1 a year from 2022 on in a third, noise of at most 0.1. */
    @Test
    void plantedEffects_areFoundInEveryCell() {
        GroupTimeEffects effects =
                DifferenceInDifferences.of(elevenDistricts(), 0.95).groupTime().orElseThrow();
        assertThat(effects.comparison()).isEqualTo(Comparison.NEVER_TREATED);
        for (GroupTimeEffects.Cell cell : effects.cells()) {
            double planted = cell.time() < cell.group() ? 0 : cell.group() == 2020 ? 3 : 3 + (cell.time() - 2022);
            assertThat(cell.effect().estimate()).isCloseTo(planted, within(0.21));
        }
        assertThat(effects.byExposure())
                .extracting(GroupTimeEffects.Effect::key)
                .containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(effects.byGroup()).extracting(GroupTimeEffects.Effect::key).containsExactly(2020.0, 2022.0);
        assertThat(effects.byGroup()).allMatch(group -> group.effect().notes().contains(Note.FEW_TREATED_CLUSTERS));
        assertThat(effects.simple().notes()).isEmpty();
    }

    @Test
    void whereNobodyIsNeverTreated_thoseNotYetTreatedAreCompared() {
        List<Panel.Row> rows = elevenDistricts().rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated() || row.time() >= 2023, row.outcome(), 1))
                .toList();
        GroupTimeEffects effects =
                DifferenceInDifferences.of(new Panel(rows), 0.95).groupTime().orElseThrow();
        assertThat(effects.comparison()).isEqualTo(Comparison.NOT_YET_TREATED);
        assertThat(effects.cells()).noneMatch(cell -> cell.time() >= 2023);
        assertThat(effects.byGroup()).extracting(GroupTimeEffects.Effect::key).containsExactly(2020.0, 2022.0);
    }

    @Test
    void aUnitThatLacksATime_isLeftOutWithANote() {
        List<Panel.Row> rows = elevenDistricts().rows().stream()
                .filter(row -> !(row.unit().equals("district 7") && row.time() == 2019))
                .toList();
        Set<Note> notes = EnumSet.noneOf(Note.class);
        assertThat(GroupTimeEffects.of(new Panel(rows), 0.95, notes)).isPresent();
        assertThat(notes).containsExactly(Note.UNBALANCED_LEFT_OUT);
    }

    private static Panel elevenDistricts() {
        List<Panel.Row> rows = new ArrayList<>();
        for (int district = 0; district < 11; district++) {
            for (int year = 2018; year <= 2023; year++) {
                double outcome = 10 + district + 0.5 * (year - 2018) + 0.1 * ((district * 7 + year * 3) % 5 - 2) / 2;
                boolean early = (district == 2 || district == 5) && year >= 2020;
                boolean late = district == 9 && year >= 2022;
                outcome += early ? 3 : late ? 3 + year - 2022 : 0;
                rows.add(Panel.Row.of("district " + district, year, early || late, outcome, 1));
            }
        }
        return new Panel(rows);
    }
}

package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Note;

class GroupTimeEffectsTest {
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
        assertThat(effects.comparesWithNeverTreated()).isTrue();
        for (GroupTimeEffects.Cell cell : effects.cells()) {
            double planted = cell.time() < cell.group() ? 0 : cell.group() == 2020 ? 3 : 3 + (cell.time() - 2022);
            assertThat(cell.effect().estimate()).isCloseTo(planted, within(0.21));
        }
        assertThat(effects.byExposure())
                .extracting(GroupTimeEffects.Effect::key)
                .containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(effects.byGroup()).extracting(GroupTimeEffects.Effect::key).containsExactly(2020.0, 2022.0);
    }

    @Test
    void whereNobodyIsNeverTreated_thoseNotYetTreatedAreCompared() {
        List<Panel.Row> rows = elevenDistricts().rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated() || row.time() >= 2023, row.outcome(), 1))
                .toList();
        GroupTimeEffects effects =
                DifferenceInDifferences.of(new Panel(rows), 0.95).groupTime().orElseThrow();
        assertThat(effects.comparesWithNeverTreated()).isFalse();
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

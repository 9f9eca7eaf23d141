package phanluong.warehouse.catalogue;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A counted thing before any ratio ({@code measures.csv}).
 *
 * @param planRow its number in the list of what the plan asks to follow ({@link PlanRow}); empty for what serves only as
 *     a part of an indicator
 * @param form the form it comes from, or two with a bar between them; {@code column} the field of that form
 * @param unit what is counted: pupils, schools, dong …
 * @param grain who reports it: school, unit, institution, area
 * @param level the education level whose schools report it; empty for other grains
 * @param senders codes or kinds of the units that owe it, or {@code pilot_office}; empty where the grain says it all
 * @param frequency the periods it may be given for: quarter, half_year, year; {@code phase} or {@code once} for what is
 *     not owed every year
 */
public record Measure(
        String id,
        Optional<Integer> planRow,
        String taskGroup,
        Text name,
        String form,
        String column,
        String unit,
        String grain,
        Optional<String> level,
        List<String> senders,
        List<String> frequency,
        Adding overAreas,
        Adding overPeriods) {
    public Measure {
        senders = List.copyOf(senders);
        frequency = List.copyOf(frequency);
    }

    /** The forms it comes from, by name: one, or two that stand for each other. */
    public List<String> forms() {
        return List.of(form.split("\\|"));
    }

    /** How the values of several reporters, or of several periods, make one. */
    public enum Adding {
        SUM,
        /** A stock: the last period is the year. */
        LAST,
        /** The same thing may be in several of them: they make no sum. */
        NEVER
    }
}

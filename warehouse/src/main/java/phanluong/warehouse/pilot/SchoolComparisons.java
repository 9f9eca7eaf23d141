package phanluong.warehouse.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.time.SchoolYear;

/** Reads what comparisons of schools gave ({@code pilot_school_comparison}). */
public final class SchoolComparisons {
    private static final double LEVEL = 0.95;

    private SchoolComparisons() {}

    /**
     * As a review up to that year sees it.
     *
     * @return one a contrast; empty for an indicator that is not of graduates, and where nobody is under the pilot by then
     */
    public static List<SchoolComparison> of(Database database, String indicator, SchoolYear last) {
        return database.query("""
                select *
                from pilot_school_comparison
                where indicator = ? and school_year <= ?
                qualify row_number() over (partition by comparison order by school_year desc) = 1
                order by comparison
                """, SchoolComparisons::read, indicator, last.startYear());
    }

    private static SchoolComparison read(Row row) {
        Optional<SchoolComparison.Reason> reason = row.findText("reason").map(SchoolComparisons::reason);
        return new SchoolComparison(
                SchoolContrast.valueOf(row.text("comparison").toUpperCase(Locale.ROOT)),
                new SchoolYear((int) row.number("school_year")),
                (int) row.number("pilot_schools"),
                (int) row.number("other_schools"),
                (int) row.number("schools_left_out"),
                (int) row.number("districts"),
                reason.isPresent() ? Optional.empty() : Optional.of(answer(row)),
                reason);
    }

    private static SchoolComparison.Answer answer(Row row) {
        OptionalDouble low = decimal(row, "interval_low");
        return new SchoolComparison.Answer(
                new SchoolYear((int) row.number("begin_year")),
                row.number("graduates"),
                decimal(row, "difference").orElseThrow(),
                decimal(row, "standard_error"),
                low.isPresent()
                        ? Optional.of(new Interval(
                                low.getAsDouble(),
                                decimal(row, "interval_high").orElseThrow(),
                                LEVEL,
                                row.text("p_method")))
                        : Optional.empty(),
                decimal(row, "p_value").orElseThrow(),
                row.text("p_method"),
                decimal(row, "smallest_p").orElseThrow());
    }

    private static OptionalDouble decimal(Row row, String column) {
        return row.findDecimal(column).stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
    }

    private static SchoolComparison.Reason reason(String word) {
        return SchoolComparison.Reason.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package phanluong.jobs.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import phanluong.warehouse.db.Database;

/**
 * A published file as somebody would protect it who has heard of small counts and of nothing else: each count of graduates
 * from 1 to 9 is emptied wherever it stands, and whatever is printed beside it and computed from it.
 */
final class PrimaryOnly {
    private static final String[] STATEMENTS = {
        // What the best case adds is the unknown destinations: those that are hidden must not come back from there.
        """
        update open.target_by_area as target set best_value = null
        from open.indicator_by_area as value
        where value.indicator = target.indicator and value.frame = target.frame and value.area_code = target.area_code
            and value.school_year = target.school_year and value.unknown between 1 and 9 and %s
        """.formatted(ofGraduates("target.indicator")),
        """
        update open.target_by_area
        set
            numerator = if(numerator between 1 and 9, null, numerator),
            denominator = if(denominator between 1 and 9, null, denominator),
            value = null, worst_value = null, best_value = null, gap_points = null, missing_count = null,
            missing_per_year = null, points_per_year = null, status = 'cannot_say', gap = 'suppressed'
        where (numerator between 1 and 9 or denominator between 1 and 9) and %s
        """.formatted(ofGraduates("indicator")),
        indicators("indicator_by_area"),
        indicators("indicator_by_definition"),
        indicators("indicator_by_breakdown"),
        """
        update open.pilot_comparison
        set
            lowest = null, highest = null,
            value = if(numerator between 1 and 9 or denominator between 1 and 9, null, value),
            gap = if(numerator between 1 and 9 or denominator between 1 and 9, 'suppressed', gap),
            numerator = if(numerator between 1 and 9, null, numerator),
            denominator = if(denominator between 1 and 9, null, denominator)
        where %s
        """.formatted(ofGraduates("indicator")),
        """
        update open.destination_by_area
        set
            share = if(graduates between 1 and 9 or all_graduates between 1 and 9, null, share),
            graduates = if(graduates between 1 and 9, null, graduates),
            all_graduates = if(all_graduates between 1 and 9, null, all_graduates)
        """,
        """
        update open.graduates_by_breakdown
        set
            rate = if(numerator between 1 and 9 or denominator between 1 and 9, null, rate),
            gap = if(numerator between 1 and 9 or denominator between 1 and 9, 'suppressed', gap),
            numerator = if(numerator between 1 and 9, null, numerator),
            denominator = if(denominator between 1 and 9, null, denominator),
            uncounted = if(uncounted between 1 and 9, null, uncounted)
        """,
        measures("measure_by_area"),
        measures("measure_by_year"),
        measures("plan_row_by_year")
    };

    private PrimaryOnly() {}

    static Path hide(Path published, Path copy) throws IOException {
        Files.copy(published, copy);
        try (Database database = Database.inMemory()) {
            database.execute("attach '" + copy + "' as open");
            for (String statement : STATEMENTS) {
                database.execute(statement);
            }
        }
        return copy;
    }

    private static String indicators(String table) {
        return """
               update open.%s
               set
                   value = if(numerator between 1 and 9 or denominator between 1 and 9, null, value),
                   gap = if(numerator between 1 and 9 or denominator between 1 and 9, 'suppressed', gap),
                   numerator = if(numerator between 1 and 9, null, numerator),
                   denominator = if(denominator between 1 and 9, null, denominator),
                   unknown = if(unknown between 1 and 9, null, unknown)
               where %s
               """.formatted(table, ofGraduates("indicator"));
    }

    private static String measures(String table) {
        return "update open." + table + " set value = null, gap = 'suppressed' where value between 1 and 9 "
                + "and regexp_matches(measure, '^th(cs|pt)_(graduates|cohort)')";
    }

    private static String ofGraduates(String indicator) {
        return "regexp_matches(" + indicator
                + ", '^(thcs_(vocational|share|completion)|thpt_(college|share|completion))')";
    }
}

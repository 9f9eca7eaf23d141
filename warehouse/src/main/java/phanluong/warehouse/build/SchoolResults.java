package phanluong.warehouse.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.pilot.SchoolComparison;
import phanluong.warehouse.pilot.SchoolCount;
import phanluong.warehouse.pilot.SchoolStudy;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;

/**
 * Compares schools while they are in the memory of the build, and leaves what came out as the table {@code school_result}, rounded so
 * that no figure of a school can be computed from it.
 */
final class SchoolResults {
    private static final double LEVEL = 0.95;
    private static final int HUNDREDS = -2;

    private SchoolResults() {}

    static void create(Database database, Catalogue catalogue) {
        Map<String, List<SchoolCount>> counts = new TreeMap<>();
        database.query(
                "select * from fct_pilot_school order by all",
                row -> counts.computeIfAbsent(row.text("indicator"), indicator -> new ArrayList<>())
                        .add(new SchoolCount(
                                row.text("school_code"),
                                row.text("district"),
                                new SchoolYear((int) row.number("school_year")),
                                new Proportion(row.number("numerator"), row.number("denominator")))));
        database.execute("create table school_result (indicator varchar, comparison varchar, school_year integer, "
                + "begin_year integer, pilot_schools integer, other_schools integer, schools_left_out integer, "
                + "districts integer, graduates bigint, difference double, standard_error double, interval_low double, "
                + "interval_high double, p_value double, p_method varchar, smallest_p double, reason varchar)");
        List<List<?>> rows = new ArrayList<>();
        counts.forEach((indicator, own) -> new SchoolStudy(
                        own, catalogue.pilots(), catalogue.disclosure().results(), LEVEL)
                .list(List.of(
                        catalogue.region().midterm().lastYear(),
                        catalogue.region().ending().lastYear()))
                .forEach(comparison -> rows.add(row(indicator, comparison))));
        database.append("school_result", rows);
    }

    private static List<?> row(String indicator, SchoolComparison comparison) {
        Optional<SchoolComparison.Answer> answer = comparison.answer();
        Optional<Interval> interval = answer.flatMap(SchoolComparison.Answer::interval);
        return Arrays.asList(
                indicator,
                word(comparison.contrast()),
                comparison.lastYear().startYear(),
                answer.map(one -> one.begin().startYear()).orElse(null),
                comparison.pilotSchools(),
                comparison.otherSchools(),
                comparison.leftOut(),
                comparison.districts(),
                answer.map(one -> rounded(one.graduates(), HUNDREDS, RoundingMode.HALF_UP)
                                .longValue())
                        .orElse(null),
                answer.map(one -> points(one.estimate())).orElse(null),
                answer.filter(one -> one.standardError().isPresent())
                        .map(one -> points(one.standardError().getAsDouble()))
                        .orElse(null),
                interval.map(one -> points(one.low())).orElse(null),
                interval.map(one -> points(one.high())).orElse(null),
                answer.map(one -> probability(one.pValue())).orElse(null),
                answer.map(SchoolComparison.Answer::pMethod).orElse(null),
                answer.map(SchoolComparison.Answer::smallestP).orElse(null),
                comparison.reason().map(SchoolResults::word).orElse(null));
    }

    private static double points(double value) {
        return rounded(value, 1, RoundingMode.HALF_UP).doubleValue();
    }

    /** Upwards, so that none becomes smaller than it was. */
    private static double probability(double value) {
        return rounded(value, 3, RoundingMode.CEILING).doubleValue();
    }

    private static BigDecimal rounded(double value, int places, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(places, mode);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

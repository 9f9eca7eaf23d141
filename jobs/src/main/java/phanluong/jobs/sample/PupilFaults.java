package phanluong.jobs.sample;

import static phanluong.jobs.sample.Fault.Where.ANY;
import static phanluong.jobs.sample.Fault.Where.CSV;
import static phanluong.jobs.sample.Fault.Where.WORKBOOK;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import phanluong.warehouse.time.SchoolYear;

/** Faults planted in the forms graduates and graduate_counts. Pupil rows at fault are extra ones: no pupil is lost by them. */
final class PupilFaults {
    static final String IDENTICAL = "duplicate_identical";
    static final String CONFLICTING = "duplicate_conflicting";
    private static final Predicate<Row> GRADUATED = row -> row.is("graduated");
    private static final Predicate<Row> THCS =
            GRADUATED.and(row -> row.get("level").equals("THCS"));
    private static final Predicate<Row> THPT =
            GRADUATED.and(row -> row.get("level").equals("THPT"));

    private PupilFaults() {}

    static List<Fault> all() {
        return Stream.concat(
                        pupils().map(fault ->
                                fault.on(GRADUATED.and(fault.fits())).beside()),
                        counts())
                .toList();
    }

    private static Stream<Fault> pupils() {
        return Stream.of(
                pupil("bad_date", "birth_date", "TYPE_DATE")
                        .value(new Row.Literal("31/2/2004"))
                        .only(CSV)
                        .times(2),
                pupil("bad_date", "birth_date", "TYPE_DATE")
                        .value(new Row.Literal("31/2/2005"))
                        .only(WORKBOOK)
                        .times(2),
                pupil("bad_date", "observed_on", "TYPE_DATE")
                        .value(new Row.Literal("cuối năm"))
                        .times(1),
                pupil("unknown_school", "school_code", "SCHOOL_UNKNOWN")
                        .value("70692299")
                        .times(3),
                pupil("other_year", "school_year", "OTHER_SCOPE")
                        .change(PupilFaults::oneYearEarlier)
                        .times(2),
                pupil("other_unit", "reporting_unit", "OTHER_SCOPE")
                        .value("STC")
                        .times(2),
                pupil("unreadable_year", "school_year", "TYPE_SCHOOL_YEAR")
                        .value(new Row.Literal("2019/20"))
                        .times(1),
                pupil("too_many_fields", "observed_on", "TOO_MANY_FIELDS")
                        .change(row -> row.surplus(1))
                        .only(CSV)
                        .times(2),
                pupil("too_few_fields", "observed_on", "TOO_FEW_FIELDS")
                        .change(row -> row.put("observed_on", null).surplus(-1))
                        .only(CSV)
                        .times(2),
                pupil("formula", "occupation", "FORMULA_CELL")
                        .value(new Row.Formula("1+1"))
                        .only(WORKBOOK)
                        .times(2),
                pupil("unknown_category", "sex", "CATEGORY_UNKNOWN")
                        .value(new Row.Literal("Nũ"))
                        .times(2),
                pupil("unknown_category", "training_level", "CATEGORY_UNKNOWN")
                        .value(new Row.Literal("Thạc sĩ"))
                        .times(1),
                pupil("missing", "ethnicity", "REQUIRED").value(null).times(2),
                pupil("missing", "birth_date", "REQUIRED")
                        .value(new Row.Literal("…"))
                        .times(1),
                pupil("not_a_yes_or_no", "graduated", "TYPE_BOOLEAN")
                        .value(new Row.Literal("Đỗ"))
                        .times(1),
                pupil("bad_pupil_id", "pupil_id", "PATTERN")
                        .value(new Row.Literal("HS 12#"))
                        .times(1),
                pupil("too_long", "ethnicity", "TOO_LONG")
                        .value("Kinh (theo giấy khai sinh bản sao do xã cấp lại)")
                        .times(1),
                pupil("thcs_to_university", "destination", "DESTINATION_LEVEL")
                        .value("university")
                        .on(THCS)
                        .times(2),
                pupil("thpt_to_upper_secondary", "destination", "DESTINATION_LEVEL_THPT")
                        .value("public_upper_secondary")
                        .on(THPT)
                        .times(2),
                pupil("destination_missing", "destination", "DESTINATION_MISSING")
                        .value(null)
                        .times(3),
                pupil("impossible_age", "birth_date", "AGE_IMPOSSIBLE")
                        .value(LocalDate.of(1908, 5, 17))
                        .times(2),
                pupil("observed_too_early", "observed_on", "OBSERVED_BEFORE_GRADUATION")
                        .change(PupilFaults::observedBefore)
                        .times(1),
                pupil("two_faults", "sex", "CATEGORY_UNKNOWN", "REQUIRED", "DESTINATION_MISSING")
                        .change(row -> row.put("sex", new Row.Literal("?"))
                                .put("ethnicity", null)
                                .put("destination", null))
                        .times(1),
                pupil(IDENTICAL, "pupil_id").times(5),
                pupil(CONFLICTING, "pupil_id", "DUPLICATE_CONFLICT")
                        .change(PupilFaults::otherwise)
                        .only(ANY)
                        .times(4));
    }

    private static Stream<Fault> counts() {
        return Stream.of(
                Fault.in("graduate_counts", "girls_boys_total", "girls", "GIRLS_BOYS_TOTAL")
                        .change(row -> row.put("girls", row.count("girls") + 3)),
                Fault.in("graduate_counts", "destinations_total", "unknown", "DESTINATIONS_TOTAL")
                        .change(row -> row.put("unknown", row.count("unknown") + 1)),
                Fault.in("graduate_counts", "number_as_words", "work", "TYPE_INTEGER")
                        .value(new Row.Literal("khoảng 30")),
                Fault.in("graduate_counts", "impossible_count", "cohort", "RANGE")
                        .value(999_999));
    }

    private static Fault pupil(String kind, String column, String... codes) {
        return Fault.in("graduates", kind, column, codes);
    }

    private static void oneYearEarlier(Row row) {
        row.put(
                "school_year",
                SchoolYear.parse(row.text("school_year")).plus(-1).toString());
    }

    private static void observedBefore(Row row) {
        row.put(
                "observed_on",
                LocalDate.of(SchoolYear.parse(row.text("school_year")).startYear() + 1, 2, 15));
    }

    private static void otherwise(Row row) {
        row.put("destination", row.get("destination").equals("work") ? "other" : "work");
    }
}

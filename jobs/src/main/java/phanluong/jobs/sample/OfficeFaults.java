package phanluong.jobs.sample;

import static phanluong.jobs.sample.Fault.Where.CSV;
import static phanluong.jobs.sample.Fault.Where.WORKBOOK;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import phanluong.warehouse.time.SchoolYear;

/** Faults planted in the forms about schools and in those of the departments; most replace a right row, which is then lost. */
final class OfficeFaults {
    private OfficeFaults() {}

    static List<Fault> all() {
        return Stream.of(schoolYears(), schools(), departments())
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> schoolYears() {
        String form = "school_years";
        return Stream.of(
                Fault.in(form, "girls_boys_total", "girls", "GIRLS_BOYS_TOTAL")
                        .change(row -> row.put("girls", row.count("girls") + 7))
                        .times(3),
                Fault.in(form, "number_as_words", "trained_staff", "TYPE_INTEGER")
                        .value(new Row.Literal("khoảng 30"))
                        .only(CSV)
                        .times(2),
                Fault.in(form, "number_with_letters", "pupils_counselled", "TYPE_INTEGER")
                        .value(new Row.Literal("12O"))
                        .only(WORKBOOK)
                        .times(2),
                Fault.in(form, "negative", "equipment_sets", "RANGE").value(-5).times(2),
                Fault.in(form, "impossible_count", "stem_rooms", "RANGE")
                        .value(999_999)
                        .times(2),
                Fault.in(form, "unknown_school", "school_code", "SCHOOL_UNKNOWN")
                        .value("70999201")
                        .beside()
                        .times(3),
                Fault.in(form, "qualified_over_counsellors", "qualified_counsellors", "QUALIFIED_OVER_COUNSELLORS")
                        .change(row -> row.put("qualified_counsellors", row.count("part_time_counsellors") + 2))
                        .times(1),
                Fault.in(form, "counselled_over_pupils", "pupils_counselled", "COUNSELLED_OVER_PUPILS")
                        .change(row -> row.put("pupils_counselled", row.count("pupils") + 10))
                        .times(1),
                Fault.in(form, "final_grade_over_pupils", "final_grade_pupils", "FINAL_GRADE_OVER_PUPILS")
                        .change(row -> row.put("final_grade_pupils", row.count("pupils") + 1))
                        .times(1),
                Fault.in(form, "not_a_yes_or_no", "has_local_programme", "TYPE_BOOLEAN")
                        .value(new Row.Literal("Đang xây dựng"))
                        .times(2),
                Fault.in(form, "unknown_category", "level", "CATEGORY_UNKNOWN")
                        .value(new Row.Literal("Cấp 2"))
                        .times(1),
                Fault.in(form, "formula", "girls", "FORMULA_CELL")
                        .value(new Row.Formula("120+3"))
                        .only(WORKBOOK)
                        .times(2),
                Fault.in(form, "too_many_fields", "focal_person", "TOO_MANY_FIELDS")
                        .change(row -> row.surplus(1))
                        .only(CSV)
                        .times(1),
                Fault.in(form, "too_few_fields", "focal_person", "TOO_FEW_FIELDS")
                        .change(row -> row.put("focal_person", null).surplus(-1))
                        .only(CSV)
                        .times(1),
                Fault.in(form, "missing", "pupils", "REQUIRED").value(null).times(1),
                Fault.in(form, "other_year", "school_year", "OTHER_SCOPE")
                        .change(row -> row.put(
                                "school_year",
                                SchoolYear.parse(row.text("school_year"))
                                        .plus(-1)
                                        .toString()))
                        .times(1),
                Fault.in(form, PupilFaults.IDENTICAL, "school_code").beside().times(2));
    }

    private static Stream<Fault> schools() {
        return Stream.of(
                Fault.in("schools", "unknown_area", "commune_code", "AREA_UNKNOWN")
                        .change(row -> row.put("school_code", "70688288").put("commune_code", "99999"))
                        .beside()
                        .times(2),
                Fault.in("schools", "dates_reversed", "valid_to", "DATES_REVERSED")
                        .change(row -> row.put("school_code", "70688289").put("valid_to", LocalDate.of(2015, 8, 31)))
                        .beside()
                        .times(1),
                Fault.in("schools", "unknown_category", "levels", "CATEGORY_UNKNOWN")
                        .change(row -> row.put("school_code", "70688290")
                                .put("levels", new Row.Literal("Trung học cơ sở;Mầm non")))
                        .beside()
                        .times(1),
                Fault.in("schools", "bad_date", "valid_from", "TYPE_DATE")
                        .change(row -> row.put("school_code", "70688291")
                                .put("valid_from", new Row.Literal("31/9/2018"))
                                .put("valid_to", null))
                        .beside()
                        .times(1));
    }

    private static Stream<Fault> departments() {
        return Stream.of(
                Fault.in("institutions", "unknown_area", "area_code", "AREA_UNKNOWN")
                        .change(row -> row.put("institution_code", "CS7088").put("area_code", "00000"))
                        .beside()
                        .times(1),
                Fault.in("institutions", "missing", "name", "REQUIRED")
                        .change(row -> row.put("institution_code", "CS7089").put("name", null))
                        .beside()
                        .times(1),
                Fault.in("training", "employed_over_graduated", "employed", "EMPLOYED_OVER_GRADUATED")
                        .change(row ->
                                row.put("employed", row.count("graduated") + 5).put("employment_window_months", 6))
                        .times(2),
                Fault.in("training", "window_missing", "employment_window_months", "WINDOW_MISSING")
                        .change(row -> row.put("employed", 0).put("employment_window_months", null))
                        .times(1),
                Fault.in("training", "unknown_institution", "institution_code", "INSTITUTION_UNKNOWN")
                        .value("CS7099")
                        .beside()
                        .times(2),
                Fault.in("training", "number_as_words", "quota", "TYPE_INTEGER")
                        .value(new Row.Literal("theo nhu cầu"))
                        .times(1),
                Fault.in("labour_demand", "impossible_count", "openings", "RANGE")
                        .value(999_999)
                        .times(1),
                Fault.in("labour_demand", "unknown_category", "period", "CATEGORY_UNKNOWN")
                        .value(new Row.Literal("Quý V"))
                        .times(1),
                Fault.in("labour_demand", "unknown_area", "area_code", "AREA_UNKNOWN")
                        .value("700")
                        .beside()
                        .times(1),
                Fault.in("budget", "spent_over_allotted", "spent", "SPENT_OVER_ALLOTTED")
                        .change(row -> row.put("spent", (Long) row.get("allotted") + 1_000_000L))
                        .times(2),
                Fault.in("budget", "number_as_words", "planned", "TYPE_INTEGER")
                        .value(new Row.Literal("1,2 tỷ"))
                        .times(1),
                Fault.in("budget", "negative", "spent", "RANGE")
                        .value(-5_000_000L)
                        .times(1),
                Fault.in("activities", "unknown_measure", "measure", "MEASURE_UNKNOWN")
                        .value("so_buoi_ngoai_khoa")
                        .beside()
                        .times(2),
                Fault.in("activities", "missing", "value", "REQUIRED")
                        .value(null)
                        .times(1),
                Fault.in("activities", "negative", "value", "RANGE").value(-1).times(1),
                Fault.in("activities", "other_unit", "reporting_unit", "OTHER_SCOPE")
                        .value("SNV")
                        .times(1),
                Fault.in("activities", "unknown_unit", "reporting_unit", "UNIT_UNKNOWN", "OTHER_SCOPE")
                        .value("PGDDT-999")
                        .times(1),
                Fault.in("submissions", "unknown_unit", "unit", "UNIT_UNKNOWN")
                        .value("TRUONG-LA")
                        .beside()
                        .times(1),
                Fault.in("submissions", "bad_date", "received", "TYPE_DATE")
                        .value(new Row.Literal("30/2/2021"))
                        .times(1),
                Fault.in("submissions", "unknown_category", "report", "CATEGORY_UNKNOWN")
                        .value(new Row.Literal("Báo cáo miệng"))
                        .times(1));
    }
}

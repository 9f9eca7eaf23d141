package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import phanluong.warehouse.time.SchoolYear;

/** Which unit sends which form of which school year on which day. */
final class Deliveries {
    private static final List<String> FORMS = List.of(
            "schools",
            "school_years",
            "graduates",
            "graduate_counts",
            "institutions",
            "training",
            "labour_demand",
            "budget",
            "activities",
            "submissions");
    /** Lists of schools are sent again only when something has changed. */
    private static final List<Integer> YEARS_OF_DISTRICT_LISTS = List.of(2018, 2021, 2023, 2024);

    private final Places places;
    private final long seed;
    private final List<School> schools;
    private final Map<String, Words> words = new HashMap<>();
    private final SchoolRows schoolRows;
    private final SchoolYearRows schoolYearRows;
    private final Pupils pupils;
    private final TrainingRows trainingRows;
    private final OfficeRows officeRows;
    private final SubmissionRows submissionRows;
    private final List<Delivery> all = new ArrayList<>();

    private Deliveries(Places places, List<School> schools, Recipe recipe) {
        this.places = places;
        this.seed = recipe.seed();
        this.schools = schools;
        FORMS.forEach(form -> words.put(form, Words.of(form)));
        Cohorts cohorts = new Cohorts(schools, seed, recipe.scale());
        schoolRows = new SchoolRows(words.get("schools"), places);
        schoolYearRows = new SchoolYearRows(words.get("school_years"), places, schools, cohorts, seed);
        pupils = new Pupils(words.get("graduates"), places, cohorts, recipe);
        trainingRows = new TrainingRows(words.get("institutions"), words.get("training"), places, seed);
        officeRows = new OfficeRows(places, seed);
        submissionRows = new SubmissionRows(words.get("submissions"), places, seed);
    }

    static List<Delivery> of(Places places, List<School> schools, Recipe recipe) {
        Deliveries deliveries = new Deliveries(places, schools, recipe);
        for (SchoolYear year : Planted.YEARS) {
            places.districts().forEach(district -> deliveries.districtOffice(district, year));
            deliveries.educationDepartment(year);
            deliveries.otherDepartments(year);
        }
        places.presentCommunes().forEach(deliveries::commune);
        return List.copyOf(deliveries.all);
    }

    private void districtOffice(String district, SchoolYear year) {
        String unit = "PGDDT-" + district;
        if (YEARS_OF_DISTRICT_LISTS.contains(year.startYear())) {
            List<School> listed = schools.stream()
                    .filter(school -> school.district().equals(district)
                            && school.levels().equals(List.of("THCS")))
                    .toList();
            add(unit, year, "schools", Timetable.summer(year), () -> schoolRows.of(unit, listed, year));
        }
        List<School> open = Schools.open(schools, "THCS", year).stream()
                .filter(school -> school.district().equals(district))
                .toList();
        Supplier<List<Row>> schoolYears = () -> schoolYearRows.of(unit, open, "THCS", year);
        if (!Timetable.neverSent(unit, year)) {
            boolean late =
                    unit.equals(Timetable.LATE_SCHOOL_YEARS_UNIT) && year.equals(Timetable.LATE_SCHOOL_YEARS_YEAR);
            add(
                    unit,
                    year,
                    "school_years",
                    late ? Timetable.end(year) : Timetable.summer(year),
                    Corrections.before(unit, year, "school_years", schoolYears));
        }
        add(
                unit,
                year,
                "activities",
                Timetable.end(year),
                () -> officeRows.activities(words.get("activities"), unit, year));
        if (!year.equals(Planted.LAST)) {
            graduatesOfDistrict(unit, open, year);
        }
        Corrections.dayOf(unit, year, "school_years")
                .ifPresent(day -> correct(unit, year, "school_years", day, schoolYears));
    }

    private void graduatesOfDistrict(String unit, List<School> open, SchoolYear year) {
        boolean late = unit.equals(Timetable.LATE_GRADUATES_UNIT) && year.equals(Timetable.LATE_GRADUATES_YEAR);
        LocalDate day = late ? Timetable.LATE_GRADUATES : Timetable.end(year);
        Supplier<List<Row>> rows = () -> pupilsOf(unit, open, "THCS", year).stream()
                .flatMap(List::stream)
                .toList();
        if (Timetable.sendsCounts(unit, year)) {
            Supplier<List<Row>> counts =
                    () -> new CountRows(words.get("graduate_counts")).of(pupilsOf(unit, open, "THCS", year));
            add(unit, year, "graduate_counts", day, Corrections.before(unit, year, "graduate_counts", counts));
            Corrections.dayOf(unit, year, "graduate_counts")
                    .ifPresent(late2 -> correct(unit, year, "graduate_counts", late2, counts));
        }
        if (!Timetable.sendsCounts(unit, year) || Timetable.sendsBoth(unit, year)) {
            add(unit, year, "graduates", day, Corrections.before(unit, year, "graduates", rows));
            Corrections.dayOf(unit, year, "graduates")
                    .ifPresent(again -> correct(unit, year, "graduates", again, rows));
        }
    }

    private List<List<Row>> pupilsOf(String unit, List<School> open, String level, SchoolYear year) {
        return open.stream().map(school -> pupils.of(unit, school, level, year)).toList();
    }

    private void educationDepartment(SchoolYear year) {
        String unit = "SGDDT";
        List<School> listed = schools.stream()
                .filter(school -> !school.levels().equals(List.of("THCS")))
                .toList();
        List<School> open = Schools.open(schools, "THPT", year);
        add(unit, year, "schools", Timetable.summer(year), () -> schoolRows.of(unit, listed, year));
        add(unit, year, "school_years", Timetable.summer(year), () -> schoolYearRows.of(unit, open, "THPT", year));
        add(
                unit,
                year,
                "graduates",
                Timetable.end(year),
                () -> pupilsOf(unit, open, "THPT", year).stream()
                        .flatMap(List::stream)
                        .toList());
        add(
                unit,
                year,
                "activities",
                Timetable.end(year),
                () -> officeRows.activities(words.get("activities"), unit, year));
        LocalDate known = year.equals(Planted.LAST) ? Timetable.LATE_COMMUNES : Timetable.end(year);
        add(unit, year, "submissions", known, () -> submissionRows.of(year, known));
        if (year.equals(Timetable.LATE_GRADUATES_YEAR)) {
            correct(
                    unit,
                    year,
                    "submissions",
                    Timetable.LATE_GRADUATES,
                    () -> submissionRows.of(year, Timetable.LATE_GRADUATES));
        }
        if (year.equals(Planted.LAST)) {
            correct(unit, year, "schools", Timetable.end(year), () -> schoolRows.overReform(unit, listed));
        }
    }

    /** Vocational training passes from the labour to the education department in 2025, labour demand to home affairs. */
    private void otherDepartments(SchoolYear year) {
        boolean last = year.equals(Planted.LAST);
        String trainingUnit = last ? "SGDDT" : "SLDTBXH";
        String labourUnit = last ? "SNV" : "SLDTBXH";
        add(
                trainingUnit,
                year,
                "institutions",
                Timetable.summer(year),
                () -> trainingRows.institutions(trainingUnit, year));
        add(trainingUnit, year, "training", Timetable.end(year), () -> trainingRows.training(trainingUnit, year));
        add(
                labourUnit,
                year,
                "labour_demand",
                last ? Timetable.summer(year) : Timetable.end(year),
                () -> officeRows.labourDemand(words.get("labour_demand"), labourUnit, year));
        add("STC", year, "budget", Timetable.end(year), () -> officeRows.budget(words.get("budget"), "STC", year));
    }

    /** After the reform: the schools of the present unit again, and where their last cohort went. */
    private void commune(String commune) {
        String unit = "UBND-" + commune;
        List<School> open = Schools.open(schools, "THCS", Planted.LAST).stream()
                .filter(school -> places.presentCommune().get(school.commune()).equals(commune))
                .toList();
        List<School> listed = open.stream()
                .filter(school -> school.levels().equals(List.of("THCS")))
                .toList();
        boolean late = commune.equals("25405") || commune.equals("25246");
        LocalDate day = late ? Timetable.LATE_COMMUNES : Timetable.end(Planted.LAST);
        add(unit, Planted.LAST, "schools", day, () -> schoolRows.afterReform(unit, listed));
        if (!Timetable.neverSent(unit, Planted.LAST)) {
            add(
                    unit,
                    Planted.LAST,
                    "graduates",
                    day,
                    () -> pupilsOf(unit, open, "THCS", Planted.LAST).stream()
                            .flatMap(List::stream)
                            .toList());
        }
    }

    private void add(String unit, SchoolYear year, String form, LocalDate day, Supplier<List<Row>> rows) {
        all.add(delivery(unit, year, form, day, false, rows));
    }

    private void correct(String unit, SchoolYear year, String form, LocalDate day, Supplier<List<Row>> rows) {
        all.add(delivery(unit, year, form, day, true, rows));
    }

    /** A unit sends one form as CSV in one year and as a workbook in the next, whatever the seed. */
    private Delivery delivery(
            String unit, SchoolYear year, String form, LocalDate day, boolean corrected, Supplier<List<Row>> rows) {
        boolean workbook =
                (places.units().indexOf(unit) + Planted.index(year) + FORMS.indexOf(form) + (corrected ? 1 : 0)) % 2
                        == 0;
        return new Delivery(unit, year, words.get(form), day, corrected, workbook, rows);
    }
}

package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the form schools: one per stay of a school, as it is known at the end of the school year. */
final class SchoolRows {
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private final Words words;
    private final Places places;

    SchoolRows(Words words, Places places) {
        this.words = words;
        this.places = places;
    }

    /** The list before the reform. */
    List<Row> of(String unit, List<School> schools, SchoolYear year) {
        LocalDate known = LocalDate.of(year.startYear() + 1, 6, 30);
        List<Row> rows = new ArrayList<>();
        for (School school : schools) {
            for (School.Stay stay : school.stays()) {
                if (!stay.from().isAfter(known)) {
                    rows.add(row(unit, school, year, stay, stay.to().filter(end -> end.isBefore(known))));
                }
            }
        }
        return rows;
    }

    /** What a present unit says of the schools that lie in it: its own code, no district. */
    List<Row> afterReform(String unit, List<School> schools) {
        List<Row> rows = new ArrayList<>();
        for (School school : schools) {
            rows.add(row(unit, school, Planted.LAST, school.last(), Optional.empty())
                    .put("commune_code", places.presentCommune().get(school.commune()))
                    .put("district_code", null)
                    .put("valid_from", REFORM));
        }
        return rows;
    }

    /** The department's list over the reform: the old rows end, the new ones begin. */
    List<Row> overReform(String unit, List<School> schools) {
        List<Row> rows = new ArrayList<>();
        of(unit, schools, Planted.LAST)
                .forEach(row ->
                        rows.add(row.get("valid_to") == null ? row.put("valid_to", LAST_DAY_OF_DISTRICTS) : row));
        rows.addAll(afterReform(
                unit,
                schools.stream().filter(school -> school.openIn(Planted.LAST)).toList()));
        return rows;
    }

    private Row row(String unit, School school, SchoolYear year, School.Stay stay, Optional<LocalDate> to) {
        return new Row(words)
                .put("reporting_unit", unit)
                .put("school_year", year.toString())
                .put("school_code", school.code())
                .put("name", stay.name())
                .put("levels", school.levels())
                .put("ownership", school.ownership())
                .put("kind", school.kind())
                .put("commune_code", stay.commune())
                .put("district_code", school.district())
                .put("valid_from", stay.from())
                .put("valid_to", to.orElse(null));
    }
}

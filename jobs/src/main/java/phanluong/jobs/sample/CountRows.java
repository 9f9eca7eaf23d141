package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/** Rows of the form graduate_counts, added up from the pupils whom the unit keeps to itself. */
final class CountRows {
    private final Words words;

    CountRows(Words words) {
        this.words = words;
    }

    /** One row per school for rows that are grouped by school. */
    List<Row> of(List<List<Row>> pupilsOfSchools) {
        List<Row> rows = new ArrayList<>();
        for (List<Row> pupils : pupilsOfSchools) {
            Row first = pupils.get(0);
            Row row = new Row(words)
                    .put("reporting_unit", first.get("reporting_unit"))
                    .put("school_year", first.get("school_year"))
                    .put("school_code", first.get("school_code"))
                    .put("level", first.get("level"))
                    .put("breakdown", "all");
            List<Row> graduates =
                    pupils.stream().filter(pupil -> pupil.is("graduated")).toList();
            int girls = (int) graduates.stream()
                    .filter(pupil -> pupil.text("sex").equals("female"))
                    .count();
            row.put("cohort", pupils.size())
                    .put("graduates", graduates.size())
                    .put("girls", girls)
                    .put("boys", graduates.size() - girls);
            for (String destination : Destinations.ALL) {
                row.put(destination, (int) graduates.stream()
                        .filter(pupil -> destination.equals(pupil.get("destination")))
                        .count());
            }
            rows.add(row);
        }
        return rows;
    }
}

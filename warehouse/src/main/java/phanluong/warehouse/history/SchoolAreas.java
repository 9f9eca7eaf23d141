package phanluong.warehouse.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.warehouse.db.Database;

/** In which areas schools are counted, by either of two published databases, and which of them are listed otherwise. */
final class SchoolAreas {
    private static final String ROWS = "select frame, school_code, area_code from dim_school_frame";

    /** What of a school decides whether and where it is expected to report. */
    private static final String LISTED =
            "select school_code, concat_ws(' ', levels, district_code, commune_code, present_commune_code, opened_on, "
                    + "closed_on) as listed from dim_school";

    private final Set<Place> places = new HashSet<>();
    private final Set<String> relisted = new HashSet<>();

    private record Place(String school, String frame, String area) {}

    SchoolAreas(Database before, Database after) {
        read(before);
        read(after);
        Map<String, String> old = listed(before);
        Map<String, String> now = listed(after);
        now.forEach((school, listed) -> {
            if (!listed.equals(old.remove(school))) {
                relisted.add(school);
            }
        });
        relisted.addAll(old.keySet());
    }

    private static Map<String, String> listed(Database database) {
        Map<String, String> listed = new HashMap<>();
        database.query(LISTED, row -> Map.entry(row.text("school_code"), row.text("listed")))
                .forEach(school -> listed.put(school.getKey(), school.getValue()));
        return listed;
    }

    /** Those of the schools that one of the two lists otherwise than the other, or not at all. */
    Set<String> relisted(Set<String> schools) {
        return schools.stream().filter(relisted::contains).collect(Collectors.toSet());
    }

    private void read(Database database) {
        places.addAll(database.query(
                ROWS, row -> new Place(row.text("school_code"), row.text("frame"), row.text("area_code"))));
    }

    /** Whether any of the schools is counted in the area. */
    boolean touch(Set<String> schools, String frame, String area) {
        return schools.stream().anyMatch(school -> places.contains(new Place(school, frame, area)));
    }
}

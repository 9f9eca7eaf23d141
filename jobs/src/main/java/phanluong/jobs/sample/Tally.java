package phanluong.jobs.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the accepted rows of one delivery say about each school: the raw material of the truth, counted while generating. */
record Tally(Map<String, Graduates> graduates, Map<String, Flags> flags) {

    /** Counts of the last grade of one school or area. */
    static final class Graduates {
        int cohort;
        int graduates;
        int girls;
        final Map<String, Integer> destinations = new LinkedHashMap<>();
        /** Graduates of each group that pupil rows tell of, such as {@code sex=female}, by destination. */
        final Map<String, Map<String, Integer>> groups = new TreeMap<>();

        Graduates() {
            Destinations.ALL.forEach(destination -> destinations.put(destination, 0));
        }

        void add(Graduates other) {
            cohort += other.cohort;
            graduates += other.graduates;
            girls += other.girls;
            other.destinations.forEach((destination, count) -> destinations.merge(destination, count, Integer::sum));
            other.groups.forEach(
                    (group, counts) -> counts.forEach((destination, count) -> addGroup(group, destination, count)));
        }

        private void addGroup(String group, String destination, int count) {
            groups.computeIfAbsent(group, key -> new TreeMap<>()).merge(destination, count, Integer::sum);
        }
    }

    /** What a school said of itself; empty where it left the cell open. */
    record Flags(Optional<Boolean> programme, Optional<Boolean> counsellor) {}

    static Tally of(String form, List<Row> rows) {
        Tally tally = new Tally(new HashMap<>(), new HashMap<>());
        for (Row row : rows) {
            if (row.accepted()) {
                switch (form) {
                    case "graduates" -> tally.pupil(row);
                    case "graduate_counts" -> tally.counts(row);
                    case "school_years" -> tally.school(row);
                    default -> {}
                }
            }
        }
        return tally;
    }

    private void pupil(Row row) {
        Graduates school = graduates.computeIfAbsent(row.text("school_code"), code -> new Graduates());
        school.cohort++;
        if (row.is("graduated")) {
            school.graduates++;
            school.girls += row.get("sex").equals("female") ? 1 : 0;
            String destination = row.text("destination");
            school.destinations.merge(destination, 1, Integer::sum);
            school.addGroup("sex=" + row.text("sex"), destination, 1);
            boolean kinh = row.text("ethnicity").equals("Kinh");
            school.addGroup("ethnicity=" + (kinh ? "kinh" : "minority"), destination, 1);
            List<?> policies = row.get("policy_groups") instanceof List<?> listed ? listed : List.of("none");
            policies.forEach(policy -> school.addGroup("policy_group=" + policy, destination, 1));
        }
    }

    private void counts(Row row) {
        Graduates school = graduates.computeIfAbsent(row.text("school_code"), code -> new Graduates());
        school.cohort += row.count("cohort");
        school.graduates += row.count("graduates");
        school.girls += row.count("girls");
        Destinations.ALL.forEach(
                destination -> school.destinations.merge(destination, row.count(destination), Integer::sum));
    }

    private void school(Row row) {
        Optional<Boolean> programme =
                row.get("has_local_programme") instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
        Optional<Boolean> counsellor = row.get("qualified_counsellors") instanceof Integer number
                ? Optional.of(number >= 1)
                : Optional.empty();
        flags.put(row.text("school_code"), new Flags(programme, counsellor));
    }
}

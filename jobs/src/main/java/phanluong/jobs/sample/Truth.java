package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import phanluong.warehouse.time.SchoolYear;

/** The exact numbers behind every indicator, as they are known on a day, from the accepted rows of the current deliveries. */
final class Truth {
    /** A place in a frame. */
    record Area(String frame, String code) implements Comparable<Area> {
        private static final List<String> FRAMES = List.of(
                "province", "district_2019", "commune_2025", "commune_2019", "province_before", "province_after");

        @Override
        public int compareTo(Area other) {
            return Comparator.<Area>comparingInt(area -> FRAMES.indexOf(area.frame()))
                    .thenComparing(Area::code)
                    .compare(this, other);
        }
    }

    record Key(String level, SchoolYear year, Area area) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::level)
                    .thenComparing(Key::area)
                    .thenComparing(Key::year)
                    .compare(this, other);
        }
    }

    record Value(String indicator, Area area, SchoolYear year, int numerator, int denominator, int unknown) {}

    private record Slot(String form, String unit, SchoolYear year) {}

    private record SchoolKey(String level, SchoolYear year, String school) {}

    private final Map<String, List<Area>> areasOfSchool;
    private final Map<Key, Tally.Graduates> graduates = new TreeMap<>();
    private final Map<String, Map<Key, int[]>> schools = new TreeMap<>();

    private Truth(Map<String, List<Area>> areasOfSchool) {
        this.areasOfSchool = areasOfSchool;
    }

    static Truth asOf(LocalDate day, List<Written> deliveries, List<School> schools, Places places) {
        Map<String, List<Area>> areas = schools.stream()
                .collect(Collectors.toMap(
                        School::code,
                        school -> List.of(
                                new Area("province", Places.PROVINCE),
                                new Area("district_2019", school.district()),
                                new Area("commune_2025", places.presentCommune().get(school.commune())),
                                new Area("commune_2019", school.commune()),
                                new Area("province_before", Places.PROVINCE),
                                new Area("province_after", Places.MERGED_PROVINCE))));
        Truth truth = new Truth(areas);
        Map<Slot, Written> current = new HashMap<>();
        for (Written written : deliveries) {
            Delivery delivery = written.delivery();
            if (!delivery.received().isAfter(day)) {
                current.merge(
                        new Slot(delivery.form(), delivery.unit(), delivery.year()),
                        written,
                        (one, other) -> one.delivery()
                                        .received()
                                        .isAfter(other.delivery().received())
                                ? one
                                : other);
            }
        }
        current.forEach((slot, written) -> truth.add(slot, written, current));
        return truth;
    }

    /** A department reports THPT only, everybody else THCS only; pupil rows win over counts of the same unit and year. */
    private void add(Slot slot, Written written, Map<Slot, Written> current) {
        String level = slot.unit().equals("SGDDT") ? "THPT" : "THCS";
        boolean overruled = slot.form().equals("graduate_counts")
                && current.containsKey(new Slot("graduates", slot.unit(), slot.year()));
        if (!overruled) {
            written.tally()
                    .graduates()
                    .forEach((school, count) -> addGraduates(new SchoolKey(level, slot.year(), school), count));
        }
        written.tally().flags().forEach((school, flags) -> {
            flags.programme()
                    .ifPresent(
                            yes -> addSchool("local_programme_rate", new SchoolKey(level, slot.year(), school), yes));
            flags.counsellor()
                    .ifPresent(yes -> addSchool("counsellor_rate", new SchoolKey(level, slot.year(), school), yes));
        });
    }

    private void addGraduates(SchoolKey school, Tally.Graduates count) {
        areasOfSchool
                .get(school.school())
                .forEach(area -> graduates
                        .computeIfAbsent(new Key(school.level(), school.year(), area), key -> new Tally.Graduates())
                        .add(count));
    }

    private void addSchool(String indicator, SchoolKey school, boolean yes) {
        String name = school.level().toLowerCase(Locale.ROOT) + "_" + indicator;
        for (Area area : areasOfSchool.get(school.school())) {
            int[] counts = schools.computeIfAbsent(name, key -> new TreeMap<>())
                    .computeIfAbsent(new Key(school.level(), school.year(), area), key -> new int[2]);
            counts[0] += yes ? 1 : 0;
            counts[1]++;
        }
    }

    /** Graduates of every level, area and year with data. */
    Map<Key, Tally.Graduates> graduates() {
        return graduates;
    }

    /** Every indicator in every area and year with a denominator above zero, sorted. */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        schools.forEach((indicator, counts) -> counts.forEach(
                (key, count) -> values.add(new Value(indicator, key.area(), key.year(), count[0], count[1], 0))));
        addRate(
                values,
                "thcs_vocational_rate",
                "THCS",
                count ->
                        count.get("elementary") + count.get("intermediate") + count.get("continuing_and_intermediate"));
        addRate(values, "thpt_college_rate", "THPT", count -> count.get("college"));
        return values;
    }

    private void addRate(
            List<Value> values, String indicator, String level, Function<Map<String, Integer>, Integer> numerator) {
        graduates.forEach((key, count) -> {
            if (key.level().equals(level) && count.graduates > 0) {
                values.add(new Value(
                        indicator,
                        key.area(),
                        key.year(),
                        numerator.apply(count.destinations),
                        count.graduates,
                        count.destinations.get("unknown")));
            }
        });
    }
}

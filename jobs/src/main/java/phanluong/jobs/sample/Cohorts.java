package phanluong.jobs.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.time.SchoolYear;

/** How many pupils are in the last grade of every school, level and year. */
final class Cohorts {
    private record Key(String school, String level, SchoolYear year) {}

    private final Map<Key, Integer> pupils = new HashMap<>();

    Cohorts(List<School> schools, long seed, double scale) {
        for (String level : List.of("THCS", "THPT")) {
            for (SchoolYear year : Planted.YEARS) {
                spread(Schools.open(schools, level, year), level, year, seed, scale);
            }
        }
    }

    int of(School school, String level, SchoolYear year) {
        return pupils.get(new Key(school.code(), level, year));
    }

    /** A district gets its part by population, a school its part by weight, at least one pupil. */
    private void spread(List<School> open, String level, SchoolYear year, long seed, double scale) {
        Map<String, Double> weightOfDistrict = new HashMap<>();
        open.forEach(school -> weightOfDistrict.merge(school.district(), school.weight(), Double::sum));
        double allDistricts = Planted.DISTRICT_WEIGHT.values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        for (School school : open) {
            double district = Planted.DISTRICT_WEIGHT.get(school.district()) / allDistricts;
            double part = district * school.weight() / weightOfDistrict.get(school.district());
            double change =
                    Chance.of(seed, "cohort", school.code(), level, year).within(0.96, 1.04);
            long count = Math.round(Planted.cohort(level, year) * scale * part * change);
            pupils.put(new Key(school.code(), level, year), (int) Math.max(1, count));
        }
    }
}

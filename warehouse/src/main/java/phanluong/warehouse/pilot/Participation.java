package phanluong.warehouse.pilot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Pilot;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;

/** When each district, or each school, is in the pilot: on the last day of a school year, as everywhere. */
record Participation(Map<String, List<Validity>> periods) {
    /** @param kind {@code district} or {@code school} */
    static Participation of(List<Pilot> pilots, String kind) {
        return new Participation(pilots.stream()
                .filter(pilot -> pilot.kind().equals(kind))
                .collect(Collectors.groupingBy(Pilot::code, Collectors.mapping(Pilot::validity, Collectors.toList()))));
    }

    /** Whether it ever is. */
    boolean includes(String code) {
        return periods.containsKey(code);
    }

    boolean includes(String code, SchoolYear year) {
        return periods.getOrDefault(code, List.of()).stream().anyMatch(period -> period.includes(year.lastDay()));
    }
}

package phanluong.jobs.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.time.SchoolYear;

/**
 * What the catalogue says about the province: districts with their communes as they were on 30/6/2025, the present
 * unit of every former commune, the units that report, the pilot districts with the first school year under the pilot, and
 * the measures of the form of activities that the plan follows.
 */
record Places(
        Map<String, List<String>> communesOfDistrict,
        Map<String, String> presentCommune,
        List<String> units,
        Map<String, SchoolYear> pilotBegins,
        List<String> activityMeasures) {

    static final String PROVINCE = "70";
    static final String MERGED_PROVINCE = "75";
    private static final String REFORM = "2025-07-01";

    static Places read() {
        List<NamedCsvRecord> areas = rows("areas.csv");
        Map<String, List<String>> communes = areas.stream()
                .filter(area -> area.getField("kind").equals("commune")
                        && area.getField("valid_to").equals("2025-06-30"))
                .collect(Collectors.groupingBy(
                        area -> area.getField("parent_code"),
                        TreeMap::new,
                        Collectors.mapping(area -> area.getField("code"), Collectors.toList())));
        Set<String> former = communes.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        Map<String, String> present = new LinkedHashMap<>();
        for (NamedCsvRecord change : rows("area_changes.csv")) {
            if (change.getField("date").equals(REFORM) && former.contains(change.getField("from_code"))) {
                present.put(change.getField("from_code"), change.getField("to_code"));
            }
        }
        return new Places(
                communes,
                present,
                rows("units.csv").stream().map(unit -> unit.getField("code")).toList(),
                rows("pilots.csv").stream()
                        .filter(pilot -> pilot.getField("kind").equals("district"))
                        .collect(Collectors.toUnmodifiableMap(
                                pilot -> pilot.getField("code"),
                                pilot -> firstYear(LocalDate.parse(pilot.getField("valid_from"))))),
                rows("measures.csv").stream()
                        .filter(measure -> measure.getField("form").equals("activities")
                                && measure.getField("column").equals("value")
                                && !measure.getField("plan_row").isEmpty())
                        .map(measure -> measure.getField("id"))
                        .toList());
    }

    Set<String> pilotDistricts() {
        return pilotBegins.keySet();
    }

    /** Whether the district is under the pilot, as the catalogue says. */
    boolean isPilotIn(String district, SchoolYear year) {
        return pilotBegins.containsKey(district) && year.compareTo(pilotBegins.get(district)) >= 0;
    }

    /** The first school year whose last day is not before the day. */
    private static SchoolYear firstYear(LocalDate day) {
        SchoolYear year = new SchoolYear(day.getYear() - 1);
        return year.lastDay().isBefore(day) ? year.plus(1) : year;
    }

    List<String> districts() {
        return List.copyOf(communesOfDistrict.keySet());
    }

    /** The 40 units of the former province since 1/7/2025, by code. */
    List<String> presentCommunes() {
        return presentCommune.values().stream().distinct().sorted().toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        String resource = "/catalogue/" + file;
        try (var reader = new InputStreamReader(
                        Objects.requireNonNull(Places.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

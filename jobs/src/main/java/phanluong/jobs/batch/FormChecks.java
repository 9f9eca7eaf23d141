package phanluong.jobs.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import phanluong.jobs.check.KnownCodes;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;

/** Checks all files of a run: forms that others point to come first, forms that do not wait for each other run together. */
final class FormChecks {
    private final Catalogue catalogue;
    private final FormCheck check;
    private final EarlierCodes earlier;

    FormChecks(Catalogue catalogue, FormCheck check, EarlierCodes earlier) {
        this.catalogue = catalogue;
        this.check = check;
        this.earlier = earlier;
    }

    /** The codes of batches that this run did not check: those that count already, and those that a killed run left. */
    interface EarlierCodes {
        Map<String, LocalDate> of(String form, String field) throws IOException;

        /** The codes that the run's own new batches hold, once they are checked. */
        Map<String, LocalDate> ofNew(String form, String field, List<Numbered> files) throws IOException;
    }

    /** What was written for each file, by its number. */
    Map<Integer, BatchFile> run(List<Numbered> files) throws IOException {
        Map<String, List<Numbered>> byForm = new TreeMap<>(files.stream()
                .collect(Collectors.groupingBy(file -> file.reading().form().name())));
        Map<Integer, BatchFile> written = new ConcurrentHashMap<>();
        Set<String> referenced = catalogue.forms().list().stream()
                .flatMap(form -> form.foreignKeys().stream())
                .map(ForeignKey::resource)
                .filter(resource -> catalogue.forms().find(resource).isPresent())
                .collect(Collectors.toSet());
        run(byForm, referenced::contains, written, new KnownCodes(lists(), Map.of()));
        Map<String, Map<String, Integer>> delivered = new HashMap<>();
        for (Form form : catalogue.forms().list()) {
            for (ForeignKey key : form.foreignKeys()) {
                if (byForm.containsKey(form.name())
                        && referenced.contains(key.resource())
                        && !delivered.containsKey(key.resource())) {
                    delivered.put(key.resource(), known(key, byForm.getOrDefault(key.resource(), List.of())));
                }
            }
        }
        run(byForm, form -> !referenced.contains(form), written, new KnownCodes(lists(), delivered));
        return written;
    }

    private void run(
            Map<String, List<Numbered>> byForm,
            java.util.function.Predicate<String> wanted,
            Map<Integer, BatchFile> written,
            KnownCodes known)
            throws IOException {
        List<List<Numbered>> largestFirst = byForm.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing((List<Numbered> group) ->
                        -group.stream().mapToLong(file -> file.file().bytes()).sum()))
                .toList();
        Together.run(largestFirst.stream()
                .map(group ->
                        (Together.Task) () -> check.run(group.get(0).reading().form(), group, known)
                                .forEach(file -> written.put(file.number(), file)))
                .toList());
    }

    private Map<String, Integer> known(ForeignKey key, List<Numbered> files) throws IOException {
        Map<String, Integer> since = new HashMap<>();
        earlier.of(key.resource(), key.referenceField())
                .forEach((code, day) -> since.merge(code, (int) day.toEpochDay(), Math::min));
        earlier.ofNew(key.resource(), key.referenceField(), files)
                .forEach((code, day) -> since.merge(code, (int) day.toEpochDay(), Math::min));
        return since;
    }

    private Map<String, Set<String>> lists() {
        return Map.of(
                "areas", catalogue.areas().stream().map(Area::code).collect(Collectors.toSet()),
                "units", catalogue.units().stream().map(Unit::code).collect(Collectors.toSet()),
                "measures", catalogue.measures().stream().map(Measure::id).collect(Collectors.toSet()));
    }
}

package phanluong.jobs.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.jobs.check.KnownCodes;
import phanluong.jobs.delivery.ReadPlan;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;

/** Checks all files of a run: forms that others point to come first, forms that do not wait for each other run together. */
final class FormChecks {
    private static final StructType KNOWN = new StructType()
            .add(KnownCodes.CODE, DataTypes.StringType, false)
            .add(KnownCodes.FIRST_DAY, DataTypes.IntegerType, false);
    private final SparkSession session;
    private final Catalogue catalogue;
    private final FormCheck check;
    private final EarlierCodes earlier;

    FormChecks(SparkSession session, Catalogue catalogue, FormCheck check, EarlierCodes earlier) {
        this.session = session;
        this.catalogue = catalogue;
        this.check = check;
        this.earlier = earlier;
    }

    /** The codes of batches that this run did not check: those that count already, and those that a killed run left. */
    interface EarlierCodes {
        Map<String, LocalDate> of(String form, String field) throws IOException;

        /** The codes that the run's own new batches hold, once they are checked. */
        Map<String, LocalDate> ofNew(String form, String field, List<ReadPlan.Numbered> files) throws IOException;
    }

    /** What was written for each file, by its number. */
    Map<Integer, BatchFile> run(List<ReadPlan.Numbered> files) throws IOException {
        Map<String, List<ReadPlan.Numbered>> byForm = new TreeMap<>(files.stream()
                .collect(Collectors.groupingBy(file -> file.reading().form().name())));
        Map<Integer, BatchFile> written = new ConcurrentHashMap<>();
        Set<String> referenced = catalogue.forms().list().stream()
                .flatMap(form -> form.foreignKeys().stream())
                .map(ForeignKey::resource)
                .filter(resource -> catalogue.forms().find(resource).isPresent())
                .collect(Collectors.toSet());
        run(byForm, referenced::contains, written, new KnownCodes(lists(), Map.of()));
        Map<String, Dataset<Row>> delivered = new HashMap<>();
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
            Map<String, List<ReadPlan.Numbered>> byForm,
            java.util.function.Predicate<String> wanted,
            Map<Integer, BatchFile> written,
            KnownCodes known)
            throws IOException {
        List<List<ReadPlan.Numbered>> largestFirst = byForm.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing((List<ReadPlan.Numbered> group) ->
                        -group.stream().mapToLong(file -> file.file().bytes()).sum()))
                .toList();
        Together.run(largestFirst.stream()
                .map(group ->
                        (Together.Task) () -> check.run(group.get(0).reading().form(), group, known)
                                .forEach(file -> written.put(file.number(), file)))
                .toList());
    }

    private Dataset<Row> known(ForeignKey key, List<ReadPlan.Numbered> files) throws IOException {
        Map<String, LocalDate> since = new TreeMap<>(earlier.of(key.resource(), key.referenceField()));
        earlier.ofNew(key.resource(), key.referenceField(), files)
                .forEach((code, day) -> since.merge(code, day, (one, other) -> one.isBefore(other) ? one : other));
        List<Row> rows = new ArrayList<>();
        since.forEach((code, day) -> rows.add(RowFactory.create(code, (int) day.toEpochDay())));
        return session.createDataFrame(rows, KNOWN);
    }

    private Map<String, Set<String>> lists() {
        return Map.of(
                "areas", catalogue.areas().stream().map(Area::code).collect(Collectors.toSet()),
                "units", catalogue.units().stream().map(Unit::code).collect(Collectors.toSet()),
                "measures", catalogue.measures().stream().map(Measure::id).collect(Collectors.toSet()));
    }
}

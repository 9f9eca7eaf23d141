package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.check.FormCompiler;
import phanluong.jobs.check.KnownCodes;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.delivery.DeliveryParts;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.form.Column;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.Key;

/** Checks the files of one form in Spark's tasks, which write their rows into the staging folder. */
final class FormCheck {
    private static final int FEWEST_TASKS = 8;
    private static final int TASKS_OF_A_CORE = 3;
    private final SparkSession session;
    private final Path staging;
    private final Key key;
    private final boolean leavesDuplicates;
    private final Set<String> erased;

    /** @param erased the tokens of pupils who were erased */
    FormCheck(SparkSession session, Path staging, Key key, boolean leavesDuplicates, Set<String> erased) {
        this.leavesDuplicates = leavesDuplicates;
        this.erased = erased;
        this.key = key;
        this.session = session;
        this.staging = staging;
    }

    /** Files of one form; those that the same mapping reads go together. */
    List<BatchFile> run(Form form, List<Numbered> files, KnownCodes known) throws IOException {
        Map<String, List<Numbered>> byMapping = new TreeMap<>();
        files.forEach(file -> byMapping
                .computeIfAbsent(file.reading().layout().fingerprint(), ignored -> new ArrayList<>())
                .add(file));
        List<BatchFile> written = new ArrayList<>();
        for (List<Numbered> group : byMapping.values()) {
            Map<String, String> missing = group.get(0).reading().layout().missing();
            PartCheck check = new PartCheck(
                    new FormCompiler(form, missing).compile(session, known),
                    PersonalCells.of(form, missing, key, erased),
                    key.seal(),
                    staging.toUri(),
                    FormCompiler.acceptedType(form),
                    form.columns().stream().map(Column::name).toList().indexOf(Form.SCHOOL_YEAR));
            written.addAll(check(check, group));
        }
        return written;
    }

    private List<BatchFile> check(PartCheck check, List<Numbered> files) throws IOException {
        List<DeliveryPart> whole = new ArrayList<>();
        List<DeliveryPart> ranges = new ArrayList<>();
        for (Numbered file : files) {
            List<DeliveryPart> parts = DeliveryPart.of(file.number(), file.file(), file.reading(), file.path());
            (parts.size() == 1 ? whole : ranges).addAll(parts);
        }
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        List<BatchFile> written = new ArrayList<>();
        if (!whole.isEmpty()) {
            List<List<DeliveryPart>> tasks =
                    DeliveryParts.spread(whole, Math.max(FEWEST_TASKS, TASKS_OF_A_CORE * spark.defaultParallelism()));
            written.addAll(spark.parallelize(tasks, tasks.size())
                    .mapPartitions(task -> check.files(task.next()))
                    .collect());
        }
        if (!ranges.isEmpty()) {
            written.addAll(ofRanges(check, ranges, spark));
        }
        return written;
    }

    /** Rows of a file may have the key of a row in another range: all keys are looked at before any row is written. */
    private List<BatchFile> ofRanges(PartCheck check, List<DeliveryPart> ranges, JavaSparkContext spark)
            throws IOException {
        Map<Integer, Copies> copies = leavesDuplicates ? Map.of() : copies(check, ranges, spark);
        List<PartCheck.Known> known = ranges.stream()
                .map(range -> new PartCheck.Known(
                        range,
                        copies.getOrDefault(range.number(), Copies.NONE).within(range.firstRow(), range.endRow())))
                .toList();
        return spark.parallelize(known, known.size()).map(check::range).collect().stream()
                .collect(Collectors.groupingBy(BatchFile::number))
                .values()
                .stream()
                .map(BatchFile::whole)
                .toList();
    }

    private static Map<Integer, Copies> copies(PartCheck check, List<DeliveryPart> parts, JavaSparkContext spark)
            throws IOException {
        Map<Integer, List<KeyFile>> keys = spark.parallelize(parts, parts.size()).map(check::keysOf).collect().stream()
                .collect(Collectors.groupingBy(KeyFile::number));
        Map<Integer, Copies> copies = new ConcurrentHashMap<>();
        List<Together.Task> tasks = new ArrayList<>();
        keys.forEach((number, ranges) -> tasks.add(() -> {
            copies.put(number, Copies.of(KeyFile.all(ranges)));
            for (KeyFile range : ranges) {
                range.delete();
            }
        }));
        Together.run(tasks);
        return copies;
    }
}

package phanluong.jobs.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.check.FormCompiler;
import phanluong.jobs.check.KnownCodes;
import phanluong.jobs.delivery.DeliveryPart;
import phanluong.jobs.delivery.DeliveryParts;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.warehouse.form.Column;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.Key;

/** Checks the files of one form in Spark's tasks, which write their rows into the staging folder. */
final class FormCheck {
    private static final int MOST_TASKS = 8;
    private final SparkSession session;
    private final Path staging;
    private final Key key;

    FormCheck(SparkSession session, Path staging, Key key) {
        this.key = key;
        this.session = session;
        this.staging = staging;
    }

    /** Files of one form; those that the same mapping reads go together. */
    List<BatchFile> run(Form form, List<Numbered> files, KnownCodes known) {
        Map<String, List<Numbered>> byMapping = new TreeMap<>();
        files.forEach(file -> byMapping
                .computeIfAbsent(file.reading().layout().fingerprint(), ignored -> new ArrayList<>())
                .add(file));
        List<BatchFile> written = new ArrayList<>();
        for (List<Numbered> group : byMapping.values()) {
            Map<String, String> missing = group.get(0).reading().layout().missing();
            PartCheck check = new PartCheck(
                    new FormCompiler(form, missing).compile(session, known),
                    PersonalCells.of(form, missing, key.pseudonyms()),
                    key.seal(),
                    staging.toUri(),
                    FormCompiler.acceptedType(form),
                    form.columns().stream().map(Column::name).toList().indexOf(Form.SCHOOL_YEAR));
            written.addAll(check(check, group));
        }
        return written;
    }

    private List<BatchFile> check(PartCheck check, List<Numbered> files) {
        List<DeliveryPart> parts = new ArrayList<>();
        files.forEach(file -> parts.addAll(DeliveryPart.of(file.number(), file.file(), file.reading(), file.path())));
        List<List<DeliveryPart>> tasks = DeliveryParts.spread(parts, MOST_TASKS);
        List<BatchFile> ranges = JavaSparkContext.fromSparkContext(session.sparkContext())
                .parallelize(tasks, tasks.size())
                .mapPartitions(task -> check.call(task.next().iterator()))
                .collect();
        return ranges.stream().collect(Collectors.groupingBy(BatchFile::number)).values().stream()
                .map(BatchFile::whole)
                .toList();
    }
}

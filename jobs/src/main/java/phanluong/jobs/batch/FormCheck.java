package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.check.FormCompiler;
import phanluong.jobs.check.KnownCodes;
import phanluong.jobs.delivery.DeliverySource;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.jobs.delivery.ReadPlan;
import phanluong.warehouse.form.Column;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.Pseudonyms;

/** Checks the files of one form in one Spark job and writes their rows into the staging folder. */
final class FormCheck {
    private static final int MOST_GROUPS = 8;
    private final SparkSession session;
    private final Path staging;

    private final Pseudonyms pseudonyms;

    FormCheck(SparkSession session, Path staging, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.session = session;
        this.staging = staging;
    }

    /** Files of one form; those that the same mapping reads go together. */
    List<BatchFile> run(Form form, List<ReadPlan.Numbered> files, KnownCodes known) throws IOException {
        Map<String, List<ReadPlan.Numbered>> byMapping = new TreeMap<>();
        files.forEach(file -> byMapping
                .computeIfAbsent(file.reading().layout().fingerprint(), ignored -> new ArrayList<>())
                .add(file));
        List<BatchFile> written = new ArrayList<>();
        for (List<ReadPlan.Numbered> group : byMapping.values()) {
            Map<String, String> missing = group.get(0).reading().layout().missing();
            Dataset<Row> rows = DeliverySource.read(
                    session, ReadPlan.of(form, group, MOST_GROUPS), PersonalCells.of(form, missing, pseudonyms));
            Dataset<Row> checked = new FormCompiler(form, missing)
                    .check(rows, known)
                    .sortWithinPartitions(DeliverySource.FILE, DeliverySource.ROW);
            int yearField = form.columns().stream().map(Column::name).toList().indexOf(Form.SCHOOL_YEAR);
            BatchWriter writer = new BatchWriter(
                    staging.toUri(),
                    FormCompiler.acceptedType(form),
                    FormCompiler.rejectedType(),
                    FormCompiler.notedType(),
                    yearField);
            written.addAll(checked.queryExecution()
                    .toRdd()
                    .toJavaRDD()
                    .mapPartitions(writer)
                    .collect());
        }
        return written;
    }
}

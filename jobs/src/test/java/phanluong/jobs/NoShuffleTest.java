package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.check.FormCompiler;
import phanluong.jobs.check.KnownCodes;
import phanluong.jobs.delivery.DeliverySource;
import phanluong.jobs.delivery.Inspected;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.PersonalCells;
import phanluong.jobs.delivery.ReadPlan;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.TestKeys;

/** A file lies in one partition and Spark knows it: duplicates are found where the rows are. */
class NoShuffleTest {
    @TempDir
    Path folder;

    @Test
    void checkingExchangesNoRowsBetweenTasks() {
        Form form = Written.CATALOGUE.forms().of("submissions");
        Inspector inspector = new Inspector(Written.CATALOGUE.forms(), Mapping.none());
        List<ReadPlan.Numbered> files = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Written written = Written.of("submissions");
            for (int row = 0; row < 20_000; row++) {
                written.row();
            }
            Path path = written.csv(folder.resolve(number + ".csv"));
            Inspected file = inspector.inspect(new Source(path, number + ".csv", Taken.DAY, "official"));
            files.add(new ReadPlan.Numbered(number, file, file.readings().get(0), path));
        }
        Dataset<Row> rows = DeliverySource.read(
                Sessions.start(),
                ReadPlan.of(form, files, 8),
                PersonalCells.of(form, Map.of(), TestKeys.counting().pseudonyms()));
        assertThat(rows.javaRDD().getNumPartitions()).isEqualTo(3);

        Dataset<Row> checked = new FormCompiler(form, Map.of())
                .check(rows, new KnownCodes(Map.of("units", java.util.Set.of(Written.UNIT)), Map.of()));

        String plan = checked.queryExecution().executedPlan().toString();
        assertThat(plan).contains("Window").doesNotContain("Exchange");
    }
}

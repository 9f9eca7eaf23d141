package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.check.ReleaseChecker;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Release;

/** A home whose batches an older version wrote, when birth dates were still kept. */
class OlderHomeTest {
    private static final String BATCH = "graduates-PGDDT-690-2019-2020-12-31";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    private TestHome older() {
        TestHome test = new TestHome(folder, catalogue)
                .batch(
                        "graduates",
                        "PGDDT-690",
                        2019,
                        "2020-12-31",
                        "level, pupil_id, school_code, graduated",
                        "('THCS', 'P1', 'A', true)");
        Path file = test.home().batch(BATCH).resolve("accepted-0.parquet");
        try (Database database = Database.inMemory()) {
            database.execute(
                    "create table rows as select * exclude (birth_year, age), date '2005-01-15' as birth_date from '"
                            + file + "'");
            database.execute("copy rows to '" + file + "' (format parquet)");
        }
        return test;
    }

    @Test
    void itsDatabaseCannotBeBuiltAndTheRefusalSaysWhatToDo() {
        TestHome test = older();
        Release release = test.publish("2020-12-31");
        assertThatThrownBy(() -> Warehouse.publish(test.home(), release, catalogue))
                .isInstanceOf(Refusal.class)
                .hasMessage("The home " + folder + " was written by an older version, batch " + BATCH
                        + " has no columns birth_year, age; what was delivered is still there: take it into a new home"
                        + " by: phanluong ingest " + folder + "/deliveries --home NEW_FOLDER");
    }

    @Test
    void norCanItBeChecked() {
        TestHome test = older();
        Release release = test.publish("2020-12-31");
        assertThatThrownBy(() -> new ReleaseChecker(test.home(), catalogue).check(release))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no columns birth_year, age");
    }
}

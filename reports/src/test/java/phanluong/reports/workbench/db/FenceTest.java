package phanluong.reports.workbench.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;
import phanluong.warehouse.files.Sha256;

/** The second wall alone: what a text could do that the gate let through by mistake. */
class FenceTest {
    @TempDir
    private Path folder;

    private Path published;
    private String bytes;
    private FencedDatabase database;

    @BeforeEach
    void fence() throws IOException {
        published = PublishedFixture.in(folder);
        bytes = Sha256.of(published);
        database = FencedDatabase.open();
        database.attach(published);
        database.fence(Set.of("indicator_by_area"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 'x') TO '%s' (FORMAT csv, USE_TMP_FILE false)",
                "COPY (SELECT 'x') TO '%s.wal' (FORMAT csv, USE_TMP_FILE false)",
                "COPY (SELECT 1) TO '%s.parquet' (FORMAT parquet)",
                "SELECT * FROM read_blob('%s')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "FROM '%s'",
                "ATTACH '%s' AS again",
                "ATTACH '%s.new' AS other",
                "EXPORT DATABASE '%s.out'",
                "INSTALL httpfs",
                "LOAD '%s'",
                "SET enable_external_access = true",
                "SET disabled_filesystems = ''",
                "RESET disabled_filesystems",
                "SET memory_limit = '100GB'",
                "SET threads = 64",
                "SET lock_configuration = false",
                "SET temp_directory = '/tmp'",
                "FROM published.main.indicator_by_area",
                "FROM destination_by_area",
            })
    void fencedDatabase_refusesWhatReachesOutside(String sql) throws IOException {
        assertThatThrownBy(() -> database.ask(sql.replace("%s", published.toString()), new RowReader(10, new NoRows())))
                .isInstanceOf(DatabaseFault.class);
        assertThat(Sha256.of(published)).isEqualTo(bytes);
        assertThat(folder.toFile().list()).containsExactly("7.duckdb");
    }

    @Test
    void globOfAFencedDatabase_findsNoFile() {
        assertThatThrownBy(() -> database.ask("SELECT * FROM glob('/etc/*')", new RowReader(10, new NoRows())))
                .isInstanceOf(DatabaseFault.class);
    }

    /** Fails when a row arrives. */
    private static final class NoRows implements RowSink {
        @Override
        public void columns(List<ResultColumn> columns) {}

        @Override
        public boolean row(List<Cell> cells) {
            throw new AssertionError("a row came through the fence: " + cells);
        }

        @Override
        public void end(Answer.Cut cut) {}
    }
}

package phanluong.reports.workbench.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;

/** All rows of a published table, in the order in which it was published. */
public final class PublishedRows {
    private PublishedRows() {}

    /** @param table one of {@link PublishedTables} */
    public static Answer of(Path published, String table) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "ATTACH " + Quoted.text(published.toAbsolutePath().toString()) + " AS published (READ_ONLY)");
            Rows rows = new Rows();
            try (ResultSet found = statement.executeQuery("SELECT * FROM published.main." + Quoted.name(table))) {
                new RowReader(Long.MAX_VALUE, rows).read(found);
            }
            return new Answer(rows.columns, rows.rows, Answer.Cut.NONE);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private static final class Rows implements RowSink {
        private List<ResultColumn> columns = List.of();
        private final List<List<Cell>> rows = new ArrayList<>();

        @Override
        public void columns(List<ResultColumn> all) {
            columns = all;
        }

        @Override
        public boolean row(List<Cell> cells) {
            return rows.add(cells);
        }

        @Override
        public void end(Answer.Cut cut) {}
    }
}

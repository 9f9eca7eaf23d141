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

/** The tables and views of a published database with the words that describe them. */
public final class PublishedTables {
    private static final String TABLES = """
            SELECT table_name, comment FROM duckdb_tables() WHERE database_name = 'published' AND schema_name = 'main' AND NOT internal
            UNION ALL
            SELECT view_name, comment FROM duckdb_views() WHERE database_name = 'published' AND schema_name = 'main' AND NOT internal
            ORDER BY 1""";
    private static final String COLUMNS = """
            SELECT column_name, data_type, comment FROM duckdb_columns()
            WHERE database_name = 'published' AND schema_name = 'main' AND table_name = %s
            ORDER BY column_index""";

    private PublishedTables() {}

    /** A table; its comment is empty where the database has none. */
    public record Table(String name, String comment, List<Column> columns) {}

    /** A column; its comment is empty where the database has none. */
    public record Column(String name, String type, String comment) {}

    /** All tables in order of their names; empty when the database has none. */
    public static List<Table> of(Path published) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "ATTACH " + Quoted.text(published.toAbsolutePath().toString()) + " AS published (READ_ONLY)");
            List<Table> tables = new ArrayList<>();
            for (List<String> row : rows(statement, TABLES)) {
                List<Column> columns = new ArrayList<>();
                for (List<String> column : rows(statement, COLUMNS.formatted(Quoted.text(row.get(0))))) {
                    columns.add(new Column(column.get(0), column.get(1), column.get(2)));
                }
                tables.add(new Table(row.get(0), row.get(1), List.copyOf(columns)));
            }
            return tables;
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int index = 1; index <= width; index++) {
                    row.add(rows.getString(index) == null ? "" : rows.getString(index));
                }
                found.add(row);
            }
        }
        return found;
    }
}

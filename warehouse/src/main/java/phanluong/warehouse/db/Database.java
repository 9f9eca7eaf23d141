package phanluong.warehouse.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB database: the only place that speaks JDBC. Not thread-safe; open one per thread.
 *
 * <p>An SQL error here is a fault of our own statements, so it is an {@link IllegalStateException} that quotes the statement.
 */
public final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(String url, Properties settings) {
        try {
            this.connection = DriverManager.getConnection(url, settings);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open " + url + ": " + e.getMessage(), e);
        }
    }

    public static Database inMemory() {
        return new Database("jdbc:duckdb:", new Properties());
    }

    public static Database readOnly(Path file) {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        return new Database("jdbc:duckdb:" + file, settings);
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw fault(sql, e);
        }
    }

    /** All rows of a query, each read by {@code reader}; parameters fill the question marks in order. */
    public <T> List<T> query(String sql, Function<Row, T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.apply(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw fault(sql, e);
        }
    }

    /** Appends rows to a table, values in the order of its columns; null is a null. */
    public void append(String table, List<? extends List<?>> rows) {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
            for (List<?> row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    appendValue(appender, value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw fault("append to " + table, e);
        }
    }

    private static void appendValue(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            appender.append(flag.booleanValue());
        } else if (value instanceof java.time.LocalDate date) {
            appender.append(date);
        } else {
            appender.append(value.toString());
        }
    }

    private static IllegalStateException fault(String sql, SQLException e) {
        return new IllegalStateException(e.getMessage() + System.lineSeparator() + "in: " + sql, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package phanluong.reports.workbench.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBDriver;

/**
 * A fresh in-memory database that holds copies of published tables and, once fenced, reaches nothing else: no file,
 * no network, no extension, no setting. Lives in the worker process only.
 */
public final class FencedDatabase implements AutoCloseable {
    /** Memory that DuckDB counts; what it does not count is held by the process limit. */
    public static final int MEMORY_MEGABYTES = 1024;

    // The order matters: external access cannot be closed once the local file system is gone, and the lock comes last.
    private static final String[] FENCE = {
        "SET enable_external_access = false",
        "SET disabled_filesystems = 'LocalFileSystem,HTTPFileSystem,S3FileSystem'",
        "SET lock_configuration = true",
    };

    private final Connection connection;

    private FencedDatabase(Connection connection) {
        this.connection = connection;
    }

    /** A database that is empty and not yet fenced. */
    public static FencedDatabase open() {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("memory_limit", MEMORY_MEGABYTES + "MB");
        // One thread: rows without ORDER BY and sums of fractions come out the same each time.
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        FencedDatabase database = new FencedDatabase(connect(settings));
        database.execute("SET max_expression_depth = 500");
        database.execute("SET pivot_limit = 1000");
        // A rate of nobody is missing, not infinite.
        database.execute("SET ieee_floating_point_ops = false");
        database.execute("SET TimeZone = 'Asia/Ho_Chi_Minh'");
        return database;
    }

    /** The class by which the driver's jar is found. */
    public static Class<?> driver() {
        return DuckDBDriver.class;
    }

    /** DuckDB's tree of a text as JSON. The text is bound, never prepared: preparing runs all but its last statement. */
    public String parsed(String sql) {
        String question = "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_default := true)";
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException impossible) {
            throw new DatabaseFault(impossible);
        }
    }

    /** Opens the published file for reading and names its tables and views, in order. */
    public Set<String> attach(Path published) {
        execute("ATTACH " + Quoted.text(published.toAbsolutePath().toString()) + " AS published (READ_ONLY)");
        String question =
                "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'published' AND table_schema = 'main'";
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
        return names;
    }

    /** Copies the named tables, lets the published file go, and closes every way out for good. */
    public void fence(Collection<String> tables) {
        for (String table : tables) {
            execute("CREATE TABLE " + Quoted.name(table) + " AS SELECT * FROM published.main." + Quoted.name(table));
        }
        execute("DETACH published");
        for (String setting : FENCE) {
            execute(setting);
        }
    }

    /** Runs one question that the gate has let through and hands its rows to {@code reader} while they are made. */
    public void ask(String sql, RowReader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            reader.read(rows);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private static Connection connect(Properties settings) {
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }
}

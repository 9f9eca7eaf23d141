package phanluong.reports.workbench.db;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;

/**
 * Writes an answer as Parquet from values only: this database is in the asking process, may write files, and never
 * sees the question. Whole numbers, decimals, fractions, truths, dates and moments keep their type; all else is text.
 */
public final class ParquetFile {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d{1,2},\\d{1,2}\\)");
    private static final Set<String> KEPT = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "DOUBLE",
            "FLOAT",
            "BOOLEAN",
            "DATE",
            "TIMESTAMP");
    private static final int BITS_OF_BIGINT = 63;

    private ParquetFile() {}

    public static void write(Answer answer, Path file) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        int width = answer.columns().size();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            statement.execute(IntStream.range(0, width)
                    .mapToObj(index -> "c" + index + " VARCHAR")
                    .collect(Collectors.joining(", ", "CREATE TABLE answer (", ")")));
            fill(connection.unwrap(DuckDBConnection.class), answer.rows());
            statement.execute("COPY (SELECT " + casts(answer) + " FROM answer) TO "
                    + Quoted.text(file.toAbsolutePath().toString()) + " (FORMAT parquet)");
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private static void fill(DuckDBConnection connection, List<List<Cell>> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("main", "answer")) {
            for (List<Cell> row : rows) {
                appender.beginRow();
                for (Cell cell : row) {
                    if (cell.kind() == Cell.Kind.MISSING) {
                        appender.appendNull();
                    } else {
                        appender.append(cell.text());
                    }
                }
                appender.endRow();
            }
        }
    }

    private static String casts(Answer answer) {
        Set<String> taken = new HashSet<>();
        return IntStream.range(0, answer.columns().size())
                .mapToObj(index -> "CAST(c" + index + " AS " + type(answer, index) + ") AS "
                        + Quoted.name(unique(answer.columns().get(index), taken)))
                .collect(Collectors.joining(", "));
    }

    private static String type(Answer answer, int index) {
        String type = answer.columns().get(index).type();
        if (type.equals("HUGEINT")) {
            // DuckDB writes HUGEINT, the type of every sum, as a fraction; sums of counts fit into a BIGINT.
            boolean fits = answer.rows().stream()
                    .map(row -> row.get(index))
                    .filter(cell -> cell.kind() == Cell.Kind.NUMBER)
                    .allMatch(cell -> new BigInteger(cell.text()).bitLength() <= BITS_OF_BIGINT);
            return fits ? "BIGINT" : "DECIMAL(38,0)";
        }
        return KEPT.contains(type) || DECIMAL.matcher(type).matches() ? type : "VARCHAR";
    }

    /** Two columns of one name become {@code name} and {@code name_2}. */
    private static String unique(ResultColumn column, Set<String> taken) {
        String name = column.name();
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = column.name() + "_" + number;
        }
        return name;
    }
}

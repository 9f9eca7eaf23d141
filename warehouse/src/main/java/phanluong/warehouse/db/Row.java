package phanluong.warehouse.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The current row of a query, by column name. {@code find…} is empty where the cell is null. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return findText(column).orElseThrow(() -> new IllegalStateException("Column " + column + " is null"));
    }

    public Optional<String> findText(String column) {
        return Optional.ofNullable(read(() -> result.getString(column)));
    }

    public long number(String column) {
        return findNumber(column).orElseThrow(() -> new IllegalStateException("Column " + column + " is null"));
    }

    public OptionalLong findNumber(String column) {
        BigDecimal value = read(() -> result.getBigDecimal(column));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value.longValueExact());
    }

    public Optional<BigDecimal> findDecimal(String column) {
        return Optional.ofNullable(read(() -> result.getBigDecimal(column)));
    }

    public boolean flag(String column) {
        return read(() -> result.getBoolean(column));
    }

    public Optional<LocalDate> findDate(String column) {
        return Optional.ofNullable(read(() -> result.getObject(column, LocalDate.class)));
    }

    public LocalDate date(String column) {
        return findDate(column).orElseThrow(() -> new IllegalStateException("Column " + column + " is null"));
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

package phanluong.reports.workbench.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The first row of a Parquet file, a line a column: name, type, value. */
public final class ParquetContent {
    private ParquetContent() {}

    public static List<String> of(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("FROM read_parquet(" + Quoted.text(file.toString()) + ")")) {
            rows.next();
            List<String> columns = new ArrayList<>();
            for (int index = 1; index <= rows.getMetaData().getColumnCount(); index++) {
                columns.add(rows.getMetaData().getColumnName(index) + " "
                        + rows.getMetaData().getColumnTypeName(index) + " " + rows.getString(index));
            }
            return columns;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

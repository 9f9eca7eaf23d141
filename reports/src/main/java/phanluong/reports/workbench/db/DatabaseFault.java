package phanluong.reports.workbench.db;

import java.sql.SQLException;

/** DuckDB could not do what it was asked; the message is DuckDB's own, without the driver's wrapping. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String WRAPPING =
            "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\nError: ";

    DatabaseFault(SQLException cause) {
        super(bare(String.valueOf(cause.getMessage())), cause);
    }

    private static String bare(String message) {
        return message.replace("java.sql.SQLException: ", "")
                .replace(WRAPPING, "")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }
}

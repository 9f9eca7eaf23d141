package phanluong.reports.workbench.result;

import java.util.Set;

/** A column of an answer: its name as the question gave it, and DuckDB's name of its type, such as {@code DECIMAL(18,3)}. */
public record ResultColumn(String name, String type) {
    private static final Set<String> WHOLE = Set.of(
            "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");

    /** Whole numbers of any width. */
    public boolean isWhole() {
        return WHOLE.contains(type);
    }

    /** Numbers of any kind; they stand at the right of a printed column. */
    public boolean isNumeric() {
        return isWhole() || type.equals("DOUBLE") || type.equals("FLOAT") || type.startsWith("DECIMAL(");
    }
}

package phanluong.warehouse.form;

/** Types of form fields, after Frictionless Table Schema, and the column each becomes in Parquet and DuckDB. */
public enum FieldType {
    STRING("varchar"),
    INTEGER("bigint"),
    BOOLEAN("boolean"),
    DATE("date"),
    LIST("varchar[]"),
    /** {@code 2023-2024}, stored as the year in which it starts. */
    SCHOOL_YEAR("integer");

    private final String columnType;

    FieldType(String columnType) {
        this.columnType = columnType;
    }

    /** The DuckDB type; Spark writes the Parquet type that DuckDB reads as this one. */
    public String columnType() {
        return columnType;
    }
}

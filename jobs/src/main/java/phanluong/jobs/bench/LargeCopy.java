package phanluong.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;

/** What bare engines need for the rows of a {@link LargeDelivery}: read as CSV, typed, written as Parquet. */
public final class LargeCopy {
    private LargeCopy() {}

    /** DuckDB, nothing checked. */
    public static void typed(Path delivery, Path out) throws IOException {
        copy("typed.sql", delivery, out, "");
    }

    /** DuckDB with the rules of the form in SQL; rows that break one are set apart. */
    public static void checked(Path delivery, Path out) throws IOException {
        copy("checked.sql", delivery, out, ", partition_by (rejected)");
    }

    private static void copy(String name, Path delivery, Path out, String more) throws IOException {
        Files.createDirectories(out);
        String sql;
        try (InputStream stream = LargeCopy.class.getResourceAsStream(name)) {
            sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Stream<Path> files = Files.list(delivery.resolve("pupils"))) {
            sql = sql.replace(
                            "{files}",
                            files.sorted().map(LargeCopy::quoted).collect(Collectors.joining(", ", "[", "]")))
                    .replace("{schools}", quoted(delivery.resolve("schools/schools.csv")));
        }
        String source = more.isEmpty() ? sql : "select *, broken_rule > 0 as rejected from (" + sql + ")";
        Path to = more.isEmpty() ? out.resolve("rows.parquet") : out.resolve("rows");
        try (Database database = Database.inMemory()) {
            database.execute("set threads = 2");
            database.execute("set preserve_insertion_order = true");
            database.execute(
                    "copy (" + source + ") to " + quoted(to) + " (format parquet, compression zstd" + more + ")");
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /** Spark as it comes, nothing checked: lists stay texts, since its CSV reader knows none. */
    public static void spark(SparkSession session, Form form, Path delivery, Path out) {
        StructType type = new StructType();
        for (Field field : form.fields()) {
            type = type.add(
                    field.name(), field.type() == FieldType.DATE ? DataTypes.DateType : DataTypes.StringType, true);
        }
        session.read()
                .schema(type)
                .option("header", true)
                .option("escape", "\"")
                .option("dateFormat", "dd/MM/yyyy")
                .csv(delivery.resolve("pupils").toString())
                .write()
                .option("compression", "zstd")
                .parquet(out.toString());
    }
}

package phanluong.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.form.Column;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/**
 * What DuckDB alone needs for the rows of an ingest: CSV typed into Parquet, nothing checked, nothing kept of the origin.
 * DuckDB reads no workbook here, so the accepted rows are first written as CSV, one file a delivery.
 */
public final class BareCopy {
    private static final String LIST_DELIMITER = ";";
    private final Forms forms;

    public BareCopy(Forms forms) {
        this.forms = forms;
    }

    /**
     * The accepted rows of every batch of a home, superseded ones too, as {@code <form>/<batch>.csv}.
     *
     * @return the number of rows
     */
    long writeRows(Home home, Path rows) throws IOException {
        Releases releases = new Releases(home);
        Set<String> batches = new LinkedHashSet<>();
        releases.list().forEach(release -> batches.addAll(release.batchIds()));
        long count = 0;
        try (Database database = Database.inMemory()) {
            for (String id : batches) {
                Batch batch = releases.batch(id);
                List<Path> files = batch.files().stream()
                        .filter(file -> file.kind().equals("accepted") && file.rows() > 0)
                        .map(file -> home.batch(id).resolve(file.name()))
                        .toList();
                if (!files.isEmpty()) {
                    Path folder = Files.createDirectories(rows.resolve(batch.form()));
                    Form form = forms.list().stream()
                            .filter(each -> each.name().equals(batch.form()))
                            .findFirst()
                            .orElseThrow();
                    database.execute("copy (select " + columns(form, BareCopy::asText) + " from read_parquet("
                            + list(files) + ")) to " + quoted(folder.resolve(id + ".csv")) + " (header)");
                    count += batch.rows().accepted();
                }
            }
        }
        return count;
    }

    /** The work that is timed: each form's CSV files into one typed Parquet file. */
    public void run(Path rows, Path out) throws IOException {
        Files.createDirectories(out);
        try (Database database = Database.inMemory()) {
            database.execute("set threads = 2");
            for (Form form : forms.list()) {
                if (Files.isDirectory(rows.resolve(form.name()))) {
                    String types = form.columns().stream()
                            .map(column -> "'" + column.name() + "': '" + csvType(column) + "'")
                            .collect(Collectors.joining(", ", "{", "}"));
                    database.execute("copy (select " + columns(form, BareCopy::typed) + " from read_csv("
                            + list(files(rows.resolve(form.name())))
                            + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = "
                            + types + ")) to " + quoted(out.resolve(form.name() + ".parquet")) + " (format parquet)");
                }
            }
        }
    }

    private static String columns(Form form, java.util.function.Function<Column, String> expression) {
        return form.columns().stream().map(expression).collect(Collectors.joining(", "));
    }

    private static String asText(Column column) {
        return column.type() == FieldType.LIST
                ? "array_to_string(" + column.name() + ", '" + LIST_DELIMITER + "') as " + column.name()
                : column.name();
    }

    private static String typed(Column column) {
        return column.type() == FieldType.LIST
                ? "string_split(" + column.name() + ", '" + LIST_DELIMITER + "') as " + column.name()
                : column.name();
    }

    private static String csvType(Column column) {
        return column.type() == FieldType.LIST ? "varchar" : column.type().columnType();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static String list(List<Path> files) {
        return files.stream().map(BareCopy::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}

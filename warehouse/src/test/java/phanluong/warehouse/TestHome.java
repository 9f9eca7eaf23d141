package phanluong.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Ledger;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** A home with releases of hand-written rows, in the very files that ingest would have left. */
public final class TestHome {
    private final Home home;
    private final Catalogue catalogue;
    private final boolean shuffled;
    private final List<Release.Entry> entries = new ArrayList<>();

    public TestHome(Path root, Catalogue catalogue) {
        this(root, catalogue, false);
    }

    private TestHome(Path root, Catalogue catalogue, boolean shuffled) {
        this.home = new Home(root);
        this.catalogue = catalogue;
        this.shuffled = shuffled;
    }

    /** One whose rows lie in another order than given, as if each delivery had been shuffled: always the same one. */
    public static TestHome shuffled(Path root, Catalogue catalogue) {
        return new TestHome(root, catalogue, true);
    }

    public Home home() {
        return home;
    }

    /**
     * Adds a batch.
     *
     * @param columns the columns given; the others are null
     * @param values rows as an SQL VALUES list
     */
    public TestHome batch(String formName, String unit, int year, String received, String columns, String values) {
        return select(
                formName,
                unit,
                year,
                received,
                columns,
                "select * from (values " + values + ") as given(" + columns + ")");
    }

    /** Adds a batch whose rows a SELECT makes. */
    public TestHome select(String formName, String unit, int year, String received, String columns, String rowSelect) {
        Form form = catalogue.forms().of(formName);
        String id = formName + "-" + unit + "-" + year + "-" + received;
        Path folder = home.batch(id);
        String select = form.columns().stream()
                .map(field -> switch (field.name()) {
                    case "reporting_unit" -> "'" + unit + "' as reporting_unit";
                    case "school_year" -> year + "::integer as school_year";
                    default ->
                        (List.of(columns.split(", ")).contains(field.name()) ? "given." + field.name() : "null") + "::"
                                + field.type().columnType() + " as " + field.name();
                })
                .collect(Collectors.joining(", "));
        try (Database database = Database.inMemory()) {
            Files.createDirectories(folder);
            Path file = folder.resolve("accepted-0.parquet");
            database.execute("copy (select " + select + ", row_number() over () + 1 as _row, "
                    + "null::map(varchar, varchar) as _gaps from ("
                    + (shuffled ? "select * from (" + rowSelect + ") as given order by hash(given), given" : rowSelect)
                    + ") as given) to '" + file + "' (format parquet)");
            long rows = database.query("select count(*) as n from '" + file + "'", row -> row.number("n"))
                    .get(0);
            Batch batch = new Batch(
                    id,
                    formName,
                    form.version(),
                    unit,
                    List.of(new SchoolYear(year)),
                    id + ".csv",
                    Sha256.of(id.getBytes(StandardCharsets.UTF_8)),
                    1,
                    LocalDate.parse(received),
                    "official",
                    new Batch.Rows(rows, rows, 0, 0),
                    Map.of(),
                    Map.of(),
                    null,
                    null,
                    List.of(new Batch.DataFile(
                            "accepted-0.parquet", "accepted", rows, Files.size(file), Sha256.of(file))));
            Files.writeString(folder.resolve("manifest.json"), Ledger.write(batch));
            Files.createDirectories(home.deliveries());
            Files.write(home.deliveries().resolve(batch.delivery() + ".csv"), id.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        entries.removeIf(entry -> entry.form().equals(formName)
                && entry.unit().equals(unit)
                && entry.schoolYear().startYear() == year);
        entries.add(new Release.Entry(
                formName,
                unit,
                new SchoolYear(year),
                id,
                LocalDate.parse(received),
                new Releases(home).manifestHash(id)));
        return this;
    }

    /** Publishes what has been added so far. */
    public Release publish(String asOf) {
        Releases releases = new Releases(home);
        int number = releases.current().map(release -> release.number() + 1).orElse(1);
        Release release = new Release(
                number, LocalDate.parse(asOf), Instant.EPOCH, "test", "test", true, entries, List.of(), List.of());
        releases.publish(release);
        return release;
    }
}

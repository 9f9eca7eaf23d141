package phanluong.warehouse.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.disclosure.Disclosure;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.pilot.SchoolStudy;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.Release;

/**
 * Builds the planners' database of a release: sources and catalogue in memory, models in order, tests, then the published
 * tables into a new file that takes its name by one rename. Pupil rows never leave the memory of the build.
 */
public final class Builder {
    /** Older drivers, down to DuckDB 1.2, open what is written in this format. */
    private static final String STORAGE_VERSION = "v1.2.0";

    private final Home home;
    private final Catalogue catalogue;
    private final Models models = new Models();
    private final Comments comments = new Comments();

    public Builder(Home home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    /**
     * Names everything a published database depends on beside its release: definitions, SQL, how it is decided what is hidden,
     * and the releases that were issued before it.
     */
    public String recipe(Release release) {
        return Sha256.of((catalogue.fingerprint()
                        + models.text()
                        + Disclosure.METHOD
                        + SchoolStudy.METHOD
                        + new Issuances(home).before(release.number()))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when a test of the warehouse finds rows that break its rule */
    public Path build(Release release) {
        Path target = home.published(release.number());
        Path beside = target.resolveSibling(
                "." + release.number() + "-" + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(home.published());
            Files.deleteIfExists(beside);
            try (Database database = Database.inMemory()) {
                fill(database, release);
                test(database);
                publish(database, beside);
            }
            Durable.force(beside);
            Durable.move(beside, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Database database, Release release) {
        Facts.load(database, home, catalogue, release, models.facts());
        Disclosure disclosure = new Disclosure(catalogue.disclosure());
        if (catalogue.disclosure().hidesAnything()) {
            for (Release earlier : new Issuances(home).releasesBefore(release.number())) {
                try (Database issued = Facts.of(home, catalogue, earlier, Disclosure.FACTS)) {
                    disclosure.heed(issued);
                }
            }
        }
        disclosure.decide(database);
        SchoolResults.create(database, catalogue);
        Facts.create(database, models.marts());
        database.execute(
                "create table release (release_number integer, as_of date, demonstration boolean, recipe varchar)");
        database.append(
                "release",
                List.of(List.of(release.number(), release.asOf(), release.demonstration(), recipe(release))));
    }

    private void test(Database database) {
        List<String> broken = new ArrayList<>();
        for (Model test : models.tests()) {
            List<String> rows = database.query(
                    "select to_json(t)::varchar as broken from (" + test.sql() + ") as t limit 5",
                    row -> row.text("broken"));
            if (!rows.isEmpty()) {
                broken.add(test.name() + ": " + rows);
            }
        }
        for (String table : published()) {
            String key = String.join(", ", comments.key(published(table)));
            List<String> rows = database.query(
                    "select to_json(t)::varchar as broken from (select " + key + ", count(*) as rows from " + table
                            + " group by all having count(*) > 1) as t limit 5",
                    row -> row.text("broken"));
            if (!rows.isEmpty()) {
                broken.add("key of " + published(table) + ": " + rows);
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The warehouse breaks its own rules; nothing was published. " + broken);
        }
    }

    /** The tables that planners see, by their names inside the build. */
    private List<String> published() {
        List<String> tables = new ArrayList<>(models.all().stream()
                .filter(Model::isPublished)
                .map(Model::name)
                .toList());
        tables.addAll(List.of(
                "release",
                "cat_area",
                "cat_area_change",
                "cat_frame",
                "cat_indicator",
                "cat_definition",
                "cat_target",
                "cat_disadvantaged_area",
                "cat_measure",
                "cat_plan_row",
                "cat_destination",
                "cat_breakdown",
                "cat_category",
                "cat_unit",
                "cat_disclosure",
                "disclosure_report"));
        return tables;
    }

    private static String published(String table) {
        return table.replaceFirst("^cat_", "dim_");
    }

    /** Writes the published tables and their words in one transaction: each by itself would wait for the disk hundreds of times. */
    private void publish(Database database, Path file) {
        database.execute("attach '" + file.toString().replace("'", "''") + "' as out (storage_version '"
                + STORAGE_VERSION + "')");
        database.execute("begin transaction");
        for (String table : published()) {
            database.execute(
                    "create table out." + published(table) + " as select * from main." + table + " order by all");
        }
        Map<String, List<String>> columns = new TreeMap<>();
        database.query(
                "select table_name, column_name from duckdb_columns() where database_name = 'out' order by column_index",
                row -> columns.computeIfAbsent(row.text("table_name"), table -> new ArrayList<>())
                        .add(row.text("column_name")));
        columns.forEach((table, of) -> comments.apply(database, "out", table, of));
        database.execute("commit");
        database.execute("detach out");
    }
}

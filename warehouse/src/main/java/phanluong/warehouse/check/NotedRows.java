package phanluong.warehouse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.build.Sources;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** The accepted rows of a release that carry warnings or notes of their own, from the batches' {@code noted} files. */
final class NotedRows {
    private final Home home;
    private final Catalogue catalogue;

    NotedRows(Home home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    List<CheckFinding> of(Release release) {
        Releases releases = new Releases(home);
        List<Batch> batches = release.batchIds().stream()
                .map(releases::batch)
                .filter(batch -> !batch.warnings().isEmpty())
                .toList();
        List<Form> forms = catalogue.forms().list().stream()
                .filter(form -> batches.stream().anyMatch(batch -> batch.form().equals(form.name())))
                .toList();
        List<CheckFinding> found = new ArrayList<>();
        if (forms.isEmpty()) {
            return found;
        }
        try (Database database = Database.inMemory();
                Sources sources = new Sources(database, home)) {
            database.execute("set threads = 2");
            sources.name(release, forms);
            database.execute("create table noted_file (filename varchar, batch varchar)");
            database.append(
                    "noted_file",
                    batches.stream()
                            .flatMap(batch -> files(sources, batch).stream().map(file -> List.of(file, batch.id())))
                            .toList());
            for (Form form : forms) {
                String files = batches.stream()
                        .filter(batch -> batch.form().equals(form.name()))
                        .flatMap(batch -> files(sources, batch).stream())
                        .map(file -> "'" + file.replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
                found.addAll(ask(database, form.name(), files));
            }
        }
        return found;
    }

    private List<String> files(Sources sources, Batch batch) {
        return batch.files().stream()
                .filter(file -> file.kind().equals("noted"))
                .map(file -> sources.local(home.batch(batch.id()).resolve(file.name())))
                .toList();
    }

    private static List<CheckFinding> ask(Database database, String form, String files) {
        return database.query(
                "with noted as (select file.batch, source._row, unnest(source._reasons) as reason from read_parquet(["
                        + files + "], filename = true) as source join noted_file as file using (filename))"
                        + " select reason.code as code, row.reporting_unit as unit, row.school_year, noted.batch, noted._row,"
                        + " coalesce(reason.field, '') as field, coalesce(reason.found, '') as found"
                        + " from noted join form_" + form
                        + " as row on row._batch = noted.batch and row._row = noted._row",
                row -> new CheckFinding(
                        row.text("code"),
                        form,
                        row.text("unit"),
                        new SchoolYear((int) row.number("school_year")),
                        row.text("batch"),
                        row.number("_row"),
                        row.text("field"),
                        row.text("found"),
                        null,
                        null));
    }
}

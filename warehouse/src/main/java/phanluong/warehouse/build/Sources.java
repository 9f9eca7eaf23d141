package phanluong.warehouse.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * What a release lets count, as tables: {@code led_batch}, {@code led_entry}, and one {@code form_…} table per form with
 * the accepted rows. Files are named one by one; no folder is searched.
 */
final class Sources {
    private final Database database;
    private final Home home;

    Sources(Database database, Home home) {
        this.database = database;
        this.home = home;
    }

    void load(Release release, Iterable<Form> forms) {
        Releases releases = new Releases(home);
        List<Batch> batches = release.batchIds().stream().map(releases::batch).toList();
        database.execute(
                "create table led_batch (batch varchar, form varchar, unit varchar, received date, origin varchar, "
                        + "rows_read bigint, rows_accepted bigint, rows_rejected bigint, rows_duplicate bigint)");
        database.append(
                "led_batch",
                batches.stream()
                        .map(batch -> Arrays.asList(
                                batch.id(),
                                batch.form(),
                                batch.unit(),
                                batch.received(),
                                batch.origin(),
                                batch.rows().read(),
                                batch.rows().accepted(),
                                batch.rows().rejected(),
                                batch.rows().duplicate()))
                        .toList());
        database.execute(
                "create table led_entry (form varchar, unit varchar, school_year integer, batch varchar, received date)");
        database.append(
                "led_entry",
                release.entries().stream()
                        .map(entry -> Arrays.asList(
                                entry.form(),
                                entry.unit(),
                                entry.schoolYear().startYear(),
                                entry.batch(),
                                entry.received()))
                        .toList());
        database.execute("create table led_file (filename varchar, batch varchar)");
        List<List<String>> files = new ArrayList<>();
        batches.forEach(batch -> accepted(batch).forEach(file -> files.add(List.of(file, batch.id()))));
        database.append("led_file", files);
        for (Form form : forms) {
            load(
                    form,
                    batches.stream()
                            .filter(batch -> batch.form().equals(form.name()))
                            .flatMap(batch -> accepted(batch).stream())
                            .toList());
        }
    }

    private List<String> accepted(Batch batch) {
        return batch.files().stream()
                .filter(file -> file.kind().equals("accepted") && file.rows() > 0)
                .map(file -> home.batch(batch.id()).resolve(file.name()).toString())
                .sorted()
                .toList();
    }

    private void load(Form form, List<String> files) {
        String fields = form.columns().stream()
                .map(column -> column.name() + " " + column.type().columnType())
                .collect(Collectors.joining(", "));
        database.execute("create table form_" + form.name() + " (" + fields
                + ", _row bigint, _gaps map(varchar, varchar), _batch varchar, _received date)");
        if (files.isEmpty()) {
            return;
        }
        String columns =
                form.columns().stream().map(column -> "source." + column.name()).collect(Collectors.joining(", "));
        String list =
                files.stream().map(file -> "'" + file.replace("'", "''") + "'").collect(Collectors.joining(", "));
        database.execute("insert into form_" + form.name() + " by name select " + columns
                + ", source._row, source._gaps, entry.batch as _batch, entry.received as _received from read_parquet(["
                + list
                + "], filename = true, union_by_name = true, hive_partitioning = false) as source"
                + " join led_file as file on file.filename = source.filename"
                + " join led_entry as entry on entry.batch = file.batch and entry.form = '" + form.name() + "'"
                + " and entry.school_year = source.school_year order by entry.batch, source._row");
    }
}

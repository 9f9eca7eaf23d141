package phanluong.warehouse.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.LocalCopies;
import phanluong.warehouse.form.Column;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.OlderHome;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * What a release lets count: the tables {@code led_batch}, {@code led_entry}, {@code led_file}, and one {@code form_…} table
 * or view per form with the accepted rows. Files are named one by one; no folder is searched.
 *
 * <p>What came before it and was issued is there too: {@code led_issued} holds the entries of each such release and of this one at
 * its place in that chain, and of graduates all deliveries that count at any place are read. Who asks says which place.
 */
public final class Sources implements AutoCloseable {
    /** Rows of a form that are copied before several questions read them. */
    private static final long FEW = 20_000;

    /** Forms of which the earlier deliveries of issued releases are read as well. */
    private static final Set<String> OF_GRADUATES = Set.of("graduates", "graduate_counts");

    /** The form with a row for each pupil: there may be millions. */
    private static final String OF_PUPILS = "graduates";

    private final Database database;
    private final Home home;
    private final LocalCopies copies = new LocalCopies();

    public Sources(Database database, Home home) {
        this.database = database;
        this.home = home;
    }

    /** Copies the accepted rows into tables, sorted by batch and row; many rows of pupils are named where they lie. */
    public void load(Release release, Iterable<Form> forms) {
        List<Batch> batches = new ArrayList<>(ledger(release, entry -> true));
        batches.addAll(issued(release, batches));
        for (Form form : forms) {
            if (form.name().equals(OF_PUPILS) && rows(batches, form) > FEW) {
                view(form, batches);
            } else {
                copy(form, batches, " order by entry.batch, source._row");
            }
        }
    }

    /** Copies the rows of small forms, and names those of large ones where they lie: only what is asked of them is read. */
    public void name(Release release, List<Form> forms) {
        List<String> names = forms.stream().map(Form::name).toList();
        List<Batch> batches = ledger(release, entry -> names.contains(entry.form()));
        for (Form form : forms) {
            if (rows(batches, form) > FEW) {
                view(form, batches);
            } else {
                copy(form, batches, "");
            }
        }
    }

    private static long rows(List<Batch> batches, Form form) {
        return batches.stream()
                .filter(batch -> batch.form().equals(form.name()))
                .mapToLong(batch -> batch.rows().accepted())
                .sum();
    }

    private void view(Form form, List<Batch> batches) {
        read(form, batches, "create view form_" + form.name() + " as " + select(form, files(batches, form)));
    }

    private void copy(Form form, List<Batch> batches, String order) {
        table(form);
        List<String> files = files(batches, form);
        if (!files.isEmpty()) {
            read(form, batches, "insert into form_" + form.name() + " by name " + select(form, files) + order);
        }
    }

    /** @throws Refusal when the rows were written by an older version, with other columns */
    private void read(Form form, List<Batch> batches, String statement) {
        try {
            database.execute(statement);
        } catch (IllegalStateException e) {
            batches.stream()
                    .filter(batch -> batch.form().equals(form.name()))
                    .forEach(batch -> refuseOlder(form, batch));
            throw e;
        }
    }

    private void refuseOlder(Form form, Batch batch) {
        for (String file : accepted(batch)) {
            List<String> found = database.query("select name from parquet_schema(?)", row -> row.text("name"), file);
            List<String> missing = form.columns().stream()
                    .map(Column::name)
                    .filter(name -> !found.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                String columns = String.join(", ", missing);
                throw OlderHome.refusal(
                        home.root(),
                        "lô " + batch.id() + " không có cột " + columns,
                        "batch " + batch.id() + " has no columns " + columns);
            }
        }
    }

    /** @param wanted whose batches are read; every entry is listed */
    private List<Batch> ledger(Release release, Predicate<Release.Entry> wanted) {
        new Erasures(home).refuseIfGone(release);
        Releases releases = new Releases(home);
        List<Batch> batches = release.entries().stream()
                .filter(wanted)
                .map(Release.Entry::batch)
                .distinct()
                .sorted()
                .map(releases::batch)
                .toList();
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
        listFiles(batches);
        database.execute("create view led_source as select form, school_year, batch, received from led_entry");
        return batches;
    }

    private void listFiles(List<Batch> batches) {
        List<List<String>> files = new ArrayList<>();
        batches.forEach(batch -> accepted(batch).forEach(file -> files.add(List.of(file, batch.id()))));
        database.append("led_file", files);
    }

    /** @return batches of graduates that counted in an issued release and do not count any more */
    private List<Batch> issued(Release release, List<Batch> counting) {
        List<List<Object>> entries = new ArrayList<>();
        Set<String> earlier = new TreeSet<>();
        int place = 0;
        for (Release before : new Issuances(home).releasesBefore(release.number())) {
            place++;
            for (Release.Entry entry : before.entries()) {
                if (OF_GRADUATES.contains(entry.form())) {
                    entries.add(entry(place, entry));
                    earlier.add(entry.batch());
                }
            }
        }
        for (Release.Entry entry : release.entries()) {
            entries.add(entry(place + 1, entry));
        }
        database.execute("create table led_issued "
                + "(place integer, form varchar, unit varchar, school_year integer, batch varchar, received date)");
        database.append("led_issued", entries);
        database.execute(
                "create or replace view led_source as select distinct form, school_year, batch, received from led_issued");
        counting.forEach(batch -> earlier.remove(batch.id()));
        Releases releases = new Releases(home);
        List<Batch> batches = earlier.stream().map(releases::batch).toList();
        listFiles(batches);
        return batches;
    }

    private static List<Object> entry(int place, Release.Entry entry) {
        return List.of(
                place, entry.form(), entry.unit(), entry.schoolYear().startYear(), entry.batch(), entry.received());
    }

    private List<String> files(List<Batch> batches, Form form) {
        return batches.stream()
                .filter(batch -> batch.form().equals(form.name()))
                .flatMap(batch -> accepted(batch).stream())
                .toList();
    }

    /** The path under which the database can read a file of the home. */
    public String local(Path file) {
        return copies.of(file);
    }

    /** Lets go of what was copied to this machine; views of {@link #name} can be asked until then. */
    @Override
    public void close() {
        copies.close();
    }

    private List<String> accepted(Batch batch) {
        return batch.files().stream()
                .filter(file -> file.kind().equals("accepted") && file.rows() > 0)
                .map(file -> local(home.batch(batch.id()).resolve(file.name())))
                .sorted()
                .toList();
    }

    private void table(Form form) {
        String fields = form.columns().stream()
                .map(column -> column.name() + " " + column.type().columnType())
                .collect(Collectors.joining(", "));
        database.execute("create table form_" + form.name() + " (" + fields
                + ", _row bigint, _gaps map(varchar, varchar), _batch varchar, _received date)");
    }

    private static String select(Form form, List<String> files) {
        String columns =
                form.columns().stream().map(column -> "source." + column.name()).collect(Collectors.joining(", "));
        String list =
                files.stream().map(file -> "'" + file.replace("'", "''") + "'").collect(Collectors.joining(", "));
        return "select " + columns
                + ", source._row, source._gaps, entry.batch as _batch, entry.received as _received from read_parquet(["
                + list
                + "], filename = true, union_by_name = true, hive_partitioning = false) as source"
                + " join led_file as file on file.filename = source.filename"
                + " join led_source as entry on entry.batch = file.batch and entry.form = '" + form.name() + "'"
                + " and entry.school_year = source.school_year";
    }
}

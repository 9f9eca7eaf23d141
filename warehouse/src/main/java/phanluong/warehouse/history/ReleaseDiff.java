package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/**
 * How two releases differ: what counts, row by row, and which published figures move with it.
 *
 * @param deliveries by form, unit and school year
 * @param figures by indicator, frame, area and school year, as both releases publish them with today's definitions
 */
public record ReleaseDiff(Release before, Release after, List<ChangedDelivery> deliveries, List<MovedFigure> figures) {
    public ReleaseDiff {
        deliveries = List.copyOf(deliveries);
        figures = List.copyOf(figures);
    }

    public static ReleaseDiff between(
            Home home, Release before, Release after, Catalogue catalogue, Consumer<Text> progress) {
        List<ChangedDelivery> deliveries = deliveries(home, before, after, catalogue, progress);
        progress.accept(new Text("So sánh các chỉ tiêu đã công bố", "Comparing the published figures"));
        try (Warehouse old = Warehouse.open(home, before, catalogue);
                Warehouse now = Warehouse.open(home, after, catalogue)) {
            return new ReleaseDiff(before, after, deliveries, new FigureMoves(catalogue, deliveries).between(old, now));
        }
    }

    private static List<ChangedDelivery> deliveries(
            Home home, Release before, Release after, Catalogue catalogue, Consumer<Text> progress) {
        Manifests manifests = new Manifests(home);
        Erasures erasures = new Erasures(home);
        List<Change> changes = Change.between(before.entries(), after.entries());
        List<ChangedDelivery> deliveries = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            database.execute("set threads = 2");
            for (Change change : changes) {
                progress.accept(new Text(
                        "So sánh " + (deliveries.size() + 1) + "/" + changes.size() + " lượt gửi",
                        "Comparing " + (deliveries.size() + 1) + " of " + changes.size() + " deliveries"));
                Optional<Batch> was = change.before().flatMap(manifests::find);
                Optional<Batch> is = change.after().flatMap(manifests::find);
                boolean whole = erasures.ofBatch(change.before().orElse("")).isEmpty()
                        && erasures.ofBatch(change.after().orElse("")).isEmpty()
                        && was.isPresent() == change.before().isPresent()
                        && is.isPresent() == change.after().isPresent();
                List<String> oldFiles = files(home, was);
                List<String> newFiles = files(home, is);
                deliveries.add(new ChangedDelivery(
                        change,
                        was,
                        is,
                        whole ? rows(database, oldFiles, change.schoolYear()) : accepted(was),
                        whole ? rows(database, newFiles, change.schoolYear()) : accepted(is),
                        whole
                                ? Optional.of(RowMoves.between(
                                        database,
                                        catalogue.forms().of(change.form()),
                                        change.schoolYear(),
                                        oldFiles,
                                        newFiles))
                                : Optional.empty()));
            }
        }
        return deliveries;
    }

    private static long accepted(Optional<Batch> batch) {
        return batch.map(one -> one.rows().accepted()).orElse(0L);
    }

    private static List<String> files(Home home, Optional<Batch> batch) {
        return batch.stream()
                .flatMap(one -> one.files().stream()
                        .filter(file -> file.kind().equals("accepted") && file.rows() > 0)
                        .map(file -> home.batch(one.id()).resolve(file.name()).toString()))
                .toList();
    }

    private static long rows(Database database, List<String> files, SchoolYear year) {
        return files.isEmpty()
                ? 0
                : database.query(
                                "select count(*) as n from read_parquet(["
                                        + String.join(
                                                ", ",
                                                files.stream()
                                                        .map(file -> "'" + file.replace("'", "''") + "'")
                                                        .toList())
                                        + "], union_by_name = true, hive_partitioning = false) where school_year = "
                                        + year.startYear(),
                                row -> row.number("n"))
                        .get(0);
    }
}

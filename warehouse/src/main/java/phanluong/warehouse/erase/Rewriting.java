package phanluong.warehouse.erase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Ledger;

/** Writes a batch again without the rows that are to go: the others stay as they are, in their order. */
final class Rewriting {
    private final Database database;
    private final Home home;
    private final Batch batch;
    private final String accepted;
    private final String rejected;

    Rewriting(Database database, Home home, Form form, Batch batch, Wanted wanted) {
        this.database = database;
        this.home = home;
        this.batch = batch;
        this.accepted = wanted.accepted(form, batch);
        this.rejected = wanted.rejected(form, batch);
    }

    long wantedAccepted() {
        return count("accepted", accepted);
    }

    long wantedRejected() {
        return count("rejected", rejected);
    }

    private long count(String kind, String condition) {
        return files(batch, kind).isEmpty()
                ? 0
                : database.query(
                                "select count(*) as n from " + read(kind) + " where " + condition,
                                row -> row.number("n"))
                        .get(0);
    }

    /** Puts the batch without those rows in its place, on the disk; nothing names it yet. */
    Erasure.Removed write(String replacement) throws IOException {
        long fewerAccepted = wantedAccepted();
        long fewerRejected = wantedRejected();
        Path folder = home.batches().resolve(Home.STAGING + replacement);
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
        Files.createDirectories(folder);
        List<Batch.DataFile> files = new ArrayList<>();
        copy(folder, "accepted", "not coalesce(" + accepted + ", false)", files);
        copy(folder, "rejected", "not coalesce(" + rejected + ", false)", files);
        String gone = files(batch, "accepted").isEmpty()
                ? "select null::bigint where false"
                : "select _row from " + read("accepted") + " where " + accepted;
        copy(folder, "noted", "_row not in (" + gone + ")", files);
        Batch.Rows rows = batch.rows();
        long acceptedNow = rows.accepted() - fewerAccepted;
        long rejectedNow = rows.rejected() - fewerRejected;
        Batch written = new Batch(
                replacement,
                batch.form(),
                batch.formVersion(),
                batch.unit(),
                batch.schoolYears(),
                batch.sourceName(),
                batch.delivery(),
                batch.bytes(),
                batch.received(),
                batch.origin(),
                new Batch.Rows(
                        acceptedNow + rejectedNow + rows.duplicate(), acceptedNow, rejectedNow, rows.duplicate()),
                codes(folder, files, "rejected"),
                codes(folder, files, "noted"),
                batch.reading(),
                batch.corrects(),
                files);
        Durable.write(folder.resolve("manifest.json"), Ledger.write(written));
        if (Files.exists(home.batch(replacement))) {
            // Left by a run that was killed before anything named it.
            Folders.delete(home.batch(replacement));
        }
        Durable.move(folder, home.batch(replacement));
        return new Erasure.Removed(batch.id(), replacement, fewerAccepted, fewerRejected, batch.files());
    }

    private void copy(Path folder, String kind, String condition, List<Batch.DataFile> files) throws IOException {
        if (files(batch, kind).isEmpty()) {
            return;
        }
        Path file = folder.resolve(kind + "-0.parquet");
        database.execute("copy (select * from " + read(kind) + " where " + condition + " order by _row) to "
                + quoted(file.toString()) + " (format parquet, compression zstd)");
        long rows = database.query(
                        "select count(*) as n from read_parquet(" + quoted(file.toString()) + ")",
                        row -> row.number("n"))
                .get(0);
        if (rows == 0) {
            Files.delete(file);
            return;
        }
        Durable.force(file);
        files.add(new Batch.DataFile(file.getFileName().toString(), kind, rows, Files.size(file), Sha256.of(file)));
    }

    /** In how many rows each code stands; a rejected row tells its warnings too, which are not counted. */
    private Map<String, Long> codes(Path folder, List<Batch.DataFile> files, String kind) {
        String counted = kind.equals("rejected") ? " where lower(reason.severity) in ('error', 'fatal')" : "";
        Map<String, Long> codes = new TreeMap<>();
        files.stream()
                .filter(file -> file.kind().equals(kind))
                .map(file -> quoted(folder.resolve(file.name()).toString()))
                .forEach(file -> database.query(
                        "select reason.code as code, count(distinct _row) as n from (select _row, unnest(_reasons) as "
                                + "reason from read_parquet(" + file + "))" + counted + " group by all",
                        row -> codes.put(row.text("code"), row.number("n"))));
        return codes;
    }

    private String read(String kind) {
        return "read_parquet(["
                + files(batch, kind).stream().map(Rewriting::quoted).collect(Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    private List<String> files(Batch one, String kind) {
        return one.files().stream()
                .filter(file -> file.kind().equals(kind) && file.rows() > 0)
                .map(file -> home.batch(one.id()).resolve(file.name()).toString())
                .sorted()
                .toList();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

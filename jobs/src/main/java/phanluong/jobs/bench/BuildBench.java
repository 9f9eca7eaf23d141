package phanluong.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/**
 * The build of a home's last release when its rows of pupils are many: each is there many times, under other ids, so that schools,
 * areas and years stay those of the home. The home itself is only read.
 */
public final class BuildBench {
    static final String BUILD = "build_";
    private static final Text ROWS = new Text("dòng học sinh", "rows of pupils");

    private final Launcher launcher;
    private final Place place;
    private final Consumer<Text> progress;

    /** @param folder where the enlarged home is made; it stays for {@code bench questions} */
    public BuildBench(Path script, Path folder, Consumer<Text> progress) throws IOException {
        this.launcher = new Launcher(script, Files.createDirectories(folder));
        this.place = new Place(folder);
        this.progress = progress;
    }

    /** @param rows at least so many; the next whole number of times is taken */
    public Figures measure(Home home, long rows, int runs) throws IOException {
        Machine machine = Machine.ofThisProcess();
        progress.accept(new Text("Nhân dòng học sinh lên " + rows, "Making " + rows + " rows of pupils"));
        long made = enlarge(home, rows);
        Text name = new Text(
                String.format(Locale.ROOT, "Dựng kho số liệu, %,d dòng học sinh", made),
                String.format(Locale.ROOT, "Build of the warehouse, %,d rows of pupils", made));
        List<Usage> usages = new ArrayList<>();
        try {
            for (int run = 0; run < runs; run++) {
                progress.accept(name);
                Place.delete(place.home().published());
                usages.add(launcher.run("build", "--home", place.home().root()).usage());
            }
            return new Figures(
                    machine,
                    runs,
                    List.of(Figure.measured(BUILD + made, name, Usage.typical(usages))
                            .of(made, ROWS)));
        } catch (Launcher.Failed e) {
            return new Figures(
                    machine,
                    runs,
                    List.of(Figure.missing(BUILD + made, name, new Text(e.getMessage(), e.getMessage()))));
        }
    }

    private long enlarge(Home home, long rows) throws IOException {
        Home large = new Home(place.fresh("home"));
        copy(home.batches(), large.batches());
        copy(home.releases(), large.releases());
        Files.copy(home.current(), large.current());
        Releases releases = new Releases(home);
        List<Batch> pupils = releases.currentOrRefuse().entries().stream()
                .filter(entry -> entry.form().equals("graduates"))
                .map(entry -> releases.batch(entry.batch()))
                .distinct()
                .toList();
        long there = pupils.stream().mapToLong(batch -> batch.rows().accepted()).sum();
        long times = (rows + there - 1) / there;
        try (Database database = Database.inMemory()) {
            for (Batch batch : pupils) {
                for (Batch.DataFile file : batch.files()) {
                    if (file.kind().equals("accepted")) {
                        repeat(database, home.batch(batch.id()).resolve(file.name()), times, large.batch(batch.id()));
                    }
                }
            }
        }
        return there * times;
    }

    private static void repeat(Database database, Path file, long times, Path folder) {
        database.execute("copy (select row.* replace (row.pupil_id || '-' || time.time as pupil_id) from read_parquet("
                + quoted(file) + ") as row cross join range(" + times + ") as time(time)) to "
                + quoted(folder.resolve(file.getFileName())) + " (format parquet, compression zstd)");
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}

package phanluong.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.words.Text;

/** The main job, line by line: ingest, start of Spark, warehouse, reviews, and the demo where it is asked for. */
public final class MainBench {
    private final Path script;
    private final Path folder;
    private final Consumer<Text> progress;

    /**
     * @param script {@code scripts/phanluong}, which starts the programs
     * @param folder holds the deliveries as {@code inbox} and takes everything that is made
     */
    public MainBench(Path script, Path folder, Consumer<Text> progress) {
        this.script = script;
        this.folder = folder;
        this.progress = progress;
    }

    public Figures measure(int runs, boolean demo) throws IOException {
        Machine machine = Machine.ofThisProcess();
        Place place = new Place(folder);
        Launcher launcher = new Launcher(script, Files.createDirectories(folder));
        List<Figure> figures = new ArrayList<>();
        progress.accept(new Text("Nạp cả tỉnh", "Ingest of the province"));
        figures.addAll(new IngestBench(launcher, place, Catalogue.shipped().forms()).measure(runs));
        progress.accept(new Text("Khởi động Spark", "Start of Spark"));
        figures.addAll(new SessionBench(launcher).measure(runs));
        progress.accept(new Text("Dựng kho số liệu", "Build of the warehouse"));
        figures.addAll(new WarehouseBench(launcher, place).measure(runs));
        progress.accept(new Text("Viết báo cáo", "Reviews"));
        figures.addAll(new DocumentBench(launcher, place).measure(runs));
        if (demo) {
            progress.accept(new Text("scripts/demo", "scripts/demo"));
        }
        figures.add(demo ? new DemoBench(launcher, place).measure() : DemoBench.notAsked());
        return new Figures(machine, runs, figures);
    }
}

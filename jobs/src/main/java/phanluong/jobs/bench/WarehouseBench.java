package phanluong.jobs.bench;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.words.Text;

/** The published database of the last release, built by a new process; and of that the build itself. */
final class WarehouseBench {
    static final String COLD = "warehouse";
    static final String INSIDE = "warehouse_inside";
    private static final Text COLD_NAME = new Text("Dựng kho số liệu, từ đầu", "Build of the warehouse, cold");
    private static final Text INSIDE_NAME = new Text("  trong đó riêng việc dựng", "  of that the build itself");

    private final Launcher launcher;
    private final Place place;

    WarehouseBench(Launcher launcher, Place place) {
        this.launcher = launcher;
        this.place = place;
    }

    List<Figure> measure(int runs) throws IOException {
        List<Figure> figures = new ArrayList<>();
        List<Double> insides = new ArrayList<>();
        try {
            for (int run = 0; run < runs; run++) {
                Place.delete(place.home().published());
                insides.add(JsonParser.parseString(launcher.run(
                                        "bench",
                                        "step-build",
                                        "--home",
                                        place.home().root())
                                .out())
                        .getAsJsonObject()
                        .get("seconds")
                        .getAsDouble());
            }
            figures.add(Figure.measured(
                    INSIDE,
                    INSIDE_NAME,
                    Usage.wall(Usage.median(insides.stream().mapToDouble(Double::doubleValue)))));
        } catch (Launcher.Failed e) {
            figures.add(Figure.missing(INSIDE, INSIDE_NAME, new Text(e.getMessage(), e.getMessage())));
        }
        figures.add(0, cold(runs, figures.get(0)));
        return figures;
    }

    private Figure cold(int runs, Figure inside) throws IOException {
        List<Usage> usages = new ArrayList<>();
        try {
            for (int run = 0; run < runs; run++) {
                Place.delete(place.home().published());
                usages.add(launcher.run("build", "--home", place.home().root()).usage());
            }
        } catch (Launcher.Failed e) {
            return Figure.missing(COLD, COLD_NAME, new Text(e.getMessage(), e.getMessage()));
        }
        Usage usage = Usage.typical(usages);
        Figure figure = Figure.measured(COLD, COLD_NAME, usage).within(Target.seconds(5));
        return inside.usage()
                .map(build -> figure.part("dựng bằng DuckDB", "the build in DuckDB", build.wallSeconds())
                        .part(
                                "khởi động JVM, đọc định nghĩa",
                                "start of the JVM, reading definitions",
                                usage.wallSeconds() - build.wallSeconds()))
                .orElse(figure);
    }
}

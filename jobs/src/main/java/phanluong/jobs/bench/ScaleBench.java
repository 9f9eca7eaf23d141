package phanluong.jobs.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.words.Text;

/**
 * Ingest of millions of rows beside bare engines on the same files, each in a process of its own: DuckDB without and with
 * rules, Spark without rules, ours without and with the check for duplicates.
 */
public final class ScaleBench {
    static final String COPY = "duckdb_copy_";
    static final String RULES = "duckdb_rules_";
    static final String SPARK = "spark_";
    static final String WITHOUT = "ingest_without_duplicates_";
    static final String WITH = "ingest_";
    private static final Text ROWS = new Text("dòng", "rows");
    private static final Map<String, String> ROOM = Map.of("PHANLUONG_LARGE", "yes");
    private final Launcher launcher;
    private final Place place;
    private final Consumer<Text> progress;
    private final Forms forms = Catalogue.shipped().forms();

    /** @param folder keeps the generated rows for the next measurement; what was made of them is removed */
    public ScaleBench(Path script, Path folder, Consumer<Text> progress) throws IOException {
        this.launcher = new Launcher(script, Files.createDirectories(folder));
        this.place = new Place(folder);
        this.progress = progress;
    }

    /** @param sizes numbers of rows */
    public Figures measure(List<Long> sizes, int runs) throws IOException {
        Machine machine = Machine.ofThisProcess();
        List<Figure> figures = new ArrayList<>();
        for (long rows : sizes) {
            progress.accept(new Text("Sinh " + rows + " dòng", "Making " + rows + " rows"));
            Path delivery = place.root().resolve("rows-" + rows);
            LargeDelivery.write(delivery, rows, forms.of("graduates"), forms.of("schools"));
            figures.addAll(measure(rows, delivery, runs));
        }
        return new Figures(machine, runs, figures);
    }

    private List<Figure> measure(long rows, Path delivery, int runs) throws IOException {
        String size = String.format(Locale.ROOT, "%,d", rows);
        String copy = COPY + rows;
        return List.of(
                step(copy, "DuckDB COPY " + size, "DuckDB COPY " + size, rows, runs, "step-typed", delivery),
                step(
                                RULES + rows,
                                "DuckDB, luật viết bằng SQL " + size,
                                "DuckDB, rules in SQL " + size,
                                rows,
                                runs,
                                "step-checked",
                                delivery)
                        .against(copy),
                step(
                                SPARK + rows,
                                "Spark không kiểm tra " + size,
                                "Spark, unchecked " + size,
                                rows,
                                runs,
                                "step-spark",
                                delivery)
                        .against(copy),
                ingest(
                        WITHOUT + rows,
                        "Nạp, không tìm dòng trùng " + size,
                        "Ingest, duplicates not looked for " + size,
                        delivery,
                        runs,
                        "--without-duplicates",
                        copy),
                ingest(WITH + rows, "Nạp " + size, "Ingest " + size, delivery, runs, "", copy));
    }

    private Figure step(String id, String vietnamese, String english, long rows, int runs, String step, Path delivery)
            throws IOException {
        Text name = new Text(vietnamese, english);
        progress.accept(name);
        List<Usage> usages = new ArrayList<>();
        try {
            for (int run = 0; run < runs; run++) {
                usages.add(launcher.run(
                                launcher.script(),
                                ROOM,
                                "bench",
                                step,
                                "--rows",
                                delivery,
                                "--out",
                                place.fresh("copy"))
                        .usage());
            }
            return Figure.measured(id, name, Usage.typical(usages)).of(rows, ROWS);
        } catch (Launcher.Failed e) {
            return Figure.missing(id, name, new Text(e.getMessage(), e.getMessage()));
        } finally {
            place.fresh("copy");
        }
    }

    /** The list of schools is taken in first and not measured: it is what rows point to. */
    private Figure ingest(
            String id, String vietnamese, String english, Path delivery, int runs, String option, String against)
            throws IOException {
        Text name = new Text(vietnamese, english);
        progress.accept(name);
        List<Usage> usages = new ArrayList<>();
        long read = 0;
        try {
            for (int run = 0; run < runs; run++) {
                Path home = place.fresh("home");
                launcher.run("ingest", delivery.resolve("schools"), "--home", home, "--received", "2019-01-01");
                List<Object> arguments = new ArrayList<>(
                        List.of("bench", "step-ingest", "--rows", delivery.resolve("pupils"), "--home", home));
                if (!option.isEmpty()) {
                    arguments.add(option);
                }
                Launcher.Finished finished = launcher.run(launcher.script(), ROOM, arguments.toArray());
                JsonObject report = JsonParser.parseString(finished.out()).getAsJsonObject();
                read = report.getAsJsonObject("rows").get("read").getAsLong();
                usages.add(finished.usage());
            }
            return Figure.measured(id, name, Usage.typical(usages))
                    .of(read, ROWS)
                    .against(against);
        } catch (Launcher.Failed e) {
            return Figure.missing(id, name, new Text(e.getMessage(), e.getMessage()));
        } finally {
            place.fresh("home");
        }
    }
}

package phanluong.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.bench.BareCopy;
import phanluong.jobs.bench.Figures;
import phanluong.jobs.bench.LargeCopy;
import phanluong.jobs.bench.MainBench;
import phanluong.jobs.bench.ScaleBench;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/** What the programs cost, measured beside the bare libraries that they stand on. */
public final class Bench {
    private Bench() {}

    /**
     * @param script {@code scripts/phanluong}
     * @param folder where the measurement works; what is not there is made
     * @param scale pupils of the demonstration province against their real number
     * @param runs how often each figure is measured, at least once
     * @param demo whether {@code scripts/demo} is measured too
     */
    public record Request(Path script, Path folder, double scale, int runs, boolean demo) {
        public Request {
            if (runs < 1) {
                throw new IllegalArgumentException("Nothing is measured in " + runs + " runs");
            }
        }
    }

    /** Speed and memory of the main job: deliveries in, warehouse, reviews out. Takes some minutes. */
    public static Figures main(Request request, Consumer<Text> progress) throws IOException {
        progress.accept(new Text("Viết số liệu minh họa", "Writing the demonstration deliveries"));
        Sample.write(request.folder().resolve("inbox"), Recipe.usual(Sample.DEFAULT_SEED, request.scale()));
        return new MainBench(request.script(), request.folder(), progress).measure(request.runs(), request.demo());
    }

    /** One step of the measurement, timed from outside: DuckDB's bare COPY. */
    public static void stepCopy(Path rows, Path out) throws IOException {
        new BareCopy(Catalogue.shipped().forms()).run(rows, out);
    }

    /** One step of the measurement: a Spark session that has answered. Returns the milliseconds of the clock by then. */
    public static long stepSession() throws IOException {
        try (SparkSession session = Sessions.start()) {
            session.conf().get("spark.sql.session.timeZone");
            return System.currentTimeMillis();
        }
    }

    /** One step of the measurement: the warehouse of the current release. Returns its seconds. */
    public static double stepBuild(Home home) {
        long start = System.nanoTime();
        Warehouse.publish(home, new Releases(home).currentOrRefuse(), Catalogue.shipped());
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Ingest of millions of rows beside bare engines.
     *
     * @param folder keeps the rows that are made
     * @param sizes numbers of rows
     */
    public static Figures scale(Path script, Path folder, List<Long> sizes, int runs, Consumer<Text> progress)
            throws IOException {
        return new ScaleBench(script, folder, progress).measure(sizes, runs);
    }

    /** One step of that measurement: Spark as it comes. */
    public static void stepSpark(Path delivery, Path out) throws IOException {
        try (SparkSession session = Sessions.start()) {
            LargeCopy.spark(session, Catalogue.shipped().forms().of("graduates"), delivery, out);
        }
    }

    /** One step of that measurement: our own ingest. */
    public static IngestReport stepIngest(Path rows, Home home, boolean withoutDuplicates) {
        Ingest ingest = new Ingest(home, Catalogue.shipped(), text -> {});
        Ingest.Request request = new Ingest.Request(List.of(rows), LocalDate.of(2025, 6, 30), Optional.empty());
        return withoutDuplicates ? ingest.runLeavingDuplicates(request) : ingest.run(request);
    }
}

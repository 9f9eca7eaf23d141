package phanluong.reports.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import phanluong.reports.document.Documents;
import phanluong.reports.document.Format;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.page.PlainPages;
import phanluong.reports.review.ReviewKind;
import phanluong.reports.review.ReviewRequest;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A step of {@code phanluong bench}: with {@code --pages} only plain pages, once; else the final review of the home in all
 * formats and as many plain pages in turn, each timed when the JVM is warm. Answers with one JSON object.
 */
@Command(name = "bench-documents", hidden = true, mixinStandardHelpOptions = true)
final class BenchDocumentsCommand implements Callable<Integer> {
    /** The first runs load classes and fonts and compile: they are not counted. */
    private static final int WARMING_RUNS = 2;

    @Mixin
    private HomeOptions options;

    @Option(names = "--runs", defaultValue = "3")
    private int runs;

    @Option(names = "--pages")
    private Integer pages;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(pages == null ? warm() : plain(pages));
        return Program.DONE;
    }

    private static JsonObject plain(int pages) {
        JsonObject answer = new JsonObject();
        answer.addProperty("pages", pages);
        answer.addProperty("bytes", PlainPages.pdf(pages).length);
        return answer;
    }

    private JsonObject warm() {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        int size = PlainPages.count(review());
        for (int run = -WARMING_RUNS; run < runs; run++) {
            Map<String, Double> times = new LinkedHashMap<>();
            Document document = timed(times, "reading", this::review);
            timed(times, "writing", () -> writeAll(document));
            times.put(
                    "review",
                    times.values().stream().mapToDouble(Double::doubleValue).sum());
            timed(times, "plain", () -> PlainPages.pdf(size));
            int place = run;
            if (run >= 0) {
                times.forEach((what, time) -> seconds.computeIfAbsent(what, key -> new double[runs])[place] = time);
            }
        }
        JsonObject medians = new JsonObject();
        seconds.forEach((what, times) -> medians.addProperty(what, median(times)));
        JsonObject answer = new JsonObject();
        answer.addProperty("pages", size);
        answer.add("seconds", medians);
        return answer;
    }

    /** Into a new folder each time: a file that is there already is not written again. */
    private static int writeAll(Document document) {
        try {
            Path folder = Files.createTempDirectory("phanluong-bench-");
            List<Documents.Written> files = Documents.write(document, EnumSet.allOf(Format.class), folder, "review");
            for (Documents.Written file : files) {
                Files.delete(file.path());
            }
            Files.delete(folder);
            return files.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T timed(Map<String, Double> times, String what, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        times.put(what, (System.nanoTime() - start) / 1e9);
        return made;
    }

    private Document review() {
        try (Warehouse warehouse =
                Warehouse.open(options.home(), new Releases(options.home()).currentOrRefuse(), options.catalogue())) {
            return new ReviewRequest(ReviewKind.FINAL, Optional.empty(), Optional.empty(), Optional.empty())
                    .document(warehouse);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

package phanluong.jobs.sample;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Makes the whole sample in an empty folder. */
public final class Province {
    /** Counts up whenever the same seed gives other files. */
    public static final int VERSION = 2;

    /** Deliveries, rows in them, and planted faults without the identical duplicates. */
    public record Size(int files, int rows, int faults) {}

    private Province() {}

    /** Writes every delivery, what was received beside it, and the truth last of all under the given name. */
    public static Size write(Path folder, String truthName, Recipe recipe) throws IOException {
        Places places = Places.read();
        List<School> schools = Schools.of(places, recipe.seed());
        List<Delivery> deliveries = Deliveries.of(places, schools, recipe);
        Map<Delivery, List<Fault>> faults = Faults.spread(deliveries);
        for (Delivery delivery : deliveries) {
            Files.createDirectories(folder.resolve(delivery.folder()));
        }
        List<Written> written = make(
                deliveries,
                delivery ->
                        save(folder, Written.of(delivery, faults.getOrDefault(delivery, List.of()), recipe.seed())));
        received(folder, deliveries);
        Files.writeString(
                folder.resolve(truthName), TruthJson.of(recipe, written, schools, places), StandardCharsets.UTF_8);
        return new Size(
                written.size(),
                written.stream().mapToInt(Written::read).sum(),
                written.stream().mapToInt(Written::rejected).sum());
    }

    /** Every delivery draws from numbers of its own, so the order of the work does not matter; no work goes on after a failure. */
    private static List<Written> make(List<Delivery> deliveries, Function<Delivery, Written> work) throws IOException {
        ExecutorService hands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Written> written = new ArrayList<>();
            for (Future<Written> made : hands.invokeAll(deliveries.stream()
                    .map(delivery -> (Callable<Written>) () -> work.apply(delivery))
                    .toList())) {
                written.add(made.get());
            }
            return written;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Making the sample was interrupted");
        } catch (ExecutionException failure) {
            throw new IOException(
                    "Cannot make the sample: " + failure.getCause().getMessage(), failure.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    private static Written save(Path folder, Written made) {
        try {
            Files.write(folder.resolve(made.delivery().path()), made.bytes());
            return made.withoutBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void received(Path folder, List<Delivery> deliveries) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        for (Delivery delivery : deliveries) {
            lines.computeIfAbsent(delivery.folder(), name -> new ArrayList<>(List.of("file,received,origin")))
                    .add(delivery.fileName() + "," + delivery.received() + ",demonstration");
        }
        for (Map.Entry<String, List<String>> entry : lines.entrySet()) {
            Files.writeString(
                    folder.resolve(entry.getKey()).resolve("received.csv"),
                    String.join("\n", entry.getValue()) + "\n",
                    StandardCharsets.UTF_8);
        }
    }
}

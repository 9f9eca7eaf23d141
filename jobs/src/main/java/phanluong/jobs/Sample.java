package phanluong.jobs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import phanluong.jobs.sample.Province;
import phanluong.jobs.sample.Recipe;
import phanluong.warehouse.Refusal;

/** The demonstration province: deliveries of invented schools and pupils with the truth beside them. */
public final class Sample {
    public static final long DEFAULT_SEED = 181;
    private static final String TRUTH = "truth.json";

    /**
     * What stands in the folder after the call.
     *
     * @param written false when the same sample was there already and nothing was done
     * @param files deliveries, without the lists of what was received and without the truth
     * @param rows rows of all deliveries, faulty ones among them
     */
    public record Outcome(Path folder, boolean written, int files, int rows, int faults) {}

    private Sample() {}

    /**
     * Writes the sample: the same bytes for the same recipe, whatever locale, time zone and number of cores.
     * The folder appears whole or not at all. Units, schools and planted faults are the same at every scale.
     *
     * @throws Refusal when the folder holds anything but the same sample, or the scale is not above 0 and at most 100
     */
    public static Outcome write(Path out, Recipe recipe) throws IOException {
        if (!(recipe.scale() > 0 && recipe.scale() <= 100)) {
            throw new Refusal(
                    "Cannot make a sample at scale " + recipe.scale() + ": expected a number above 0 and at most 100");
        }
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder) && !isEmpty(folder)) {
            return earlier(folder, recipe);
        }
        if (folder.getParent() == null) {
            throw new Refusal("Cannot make the sample in " + out + ": expected a folder of its own");
        }
        Files.createDirectories(folder.getParent());
        Path making = folder.resolveSibling("." + folder.getFileName() + ".making-"
                + ProcessHandle.current().pid());
        try {
            Province.Size size = Province.write(Files.createDirectory(making), TRUTH, recipe);
            Files.deleteIfExists(folder);
            Files.move(making, folder);
            return new Outcome(folder, true, size.files(), size.rows(), size.faults());
        } finally {
            deleteTree(making);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    "Cannot make the sample in " + folder + ": found a file, expected an empty folder or none");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Outcome earlier(Path folder, Recipe recipe) throws IOException {
        Path truth = folder.resolve(TRUTH);
        String found = "other files";
        if (Files.isRegularFile(truth)) {
            try {
                JsonObject json = JsonParser.parseString(Files.readString(truth, StandardCharsets.UTF_8))
                        .getAsJsonObject();
                if (json.get("sample").getAsInt() == Province.VERSION
                        && json.get("seed").getAsLong() == recipe.seed()
                        && json.get("scale").getAsDouble() == recipe.scale()
                        && effect(json) == recipe.pilotEffectPoints()) {
                    int rows = json.getAsJsonArray("files").asList().stream()
                            .mapToInt(file -> file.getAsJsonObject().get("read").getAsInt())
                            .sum();
                    return new Outcome(
                            folder,
                            false,
                            json.getAsJsonArray("files").size(),
                            rows,
                            json.getAsJsonArray("faults").size());
                }
                found = "a sample with seed " + json.get("seed") + ", scale " + json.get("scale") + ", pilot effect "
                        + effect(json) + " and version " + json.get("sample");
            } catch (JsonParseException | IllegalStateException | NullPointerException notOurs) {
                found = "a truth.json that is not a sample's";
            }
        }
        throw new Refusal("Cannot make the sample in " + folder + ": found " + found
                + ", expected an empty folder or the sample with seed " + recipe.seed() + ", scale " + recipe.scale()
                + " and pilot effect " + recipe.pilotEffectPoints());
    }

    private static double effect(JsonObject truth) {
        return truth.getAsJsonObject("planted")
                .getAsJsonObject("pilot")
                .get("effect_points")
                .getAsDouble();
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

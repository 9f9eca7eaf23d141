package phanluong.warehouse.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Texts;

/**
 * The texts of one region's definition files, by relative path: {@code region.yml}, {@code areas.csv},
 * {@code indicators/thcs_vocational_rate.yml}, {@code forms/graduates.json} … The pack shipped in the jar describes
 * Bình Phước; a folder may replace it. A folder without {@code forms} uses the shipped forms, since forms say how
 * units report and not where.
 */
record Pack(String name, Map<String, String> texts) {
    private static final String[] DEFINITIONS = {".csv", ".yml", ".json"};

    static Pack shipped() {
        Map<String, String> texts = new TreeMap<>(shipped("/catalogue"));
        texts.putAll(prefixed("forms/", shipped("/forms")));
        return new Pack("catalogue", texts);
    }

    static Pack in(Path folder) {
        if (!Files.isRegularFile(folder.resolve("region.yml"))) {
            throw new Refusal("Cannot open catalogue " + folder
                    + ": it has no region.yml; expected a folder with region.yml, areas.csv, indicators/ …");
        }
        Map<String, String> texts = new TreeMap<>(read(folder));
        if (texts.keySet().stream().noneMatch(path -> path.startsWith("forms/"))) {
            texts.putAll(prefixed("forms/", shipped("/forms")));
        }
        return new Pack(folder.toString(), texts);
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** The files below a folder of the pack, by file name, in the order of names. */
    Map<String, String> below(String folder) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(folder + "/")) {
                found.put(path.substring(folder.length() + 1), text);
            }
        });
        return found;
    }

    private static Map<String, String> prefixed(String prefix, Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(entry -> prefix + entry.getKey(), Map.Entry::getValue));
    }

    private static Map<String, String> shipped(String resource) {
        return Texts.ofResources(resource, DEFINITIONS);
    }

    private static Map<String, String> read(Path folder) {
        try {
            return Texts.of(folder, DEFINITIONS);
        } catch (IOException e) {
            throw new Refusal("Cannot read the definition files in " + folder + " as UTF-8 text: " + e.getMessage());
        }
    }
}

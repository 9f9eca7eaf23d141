package phanluong.reports.workbench.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the gate's lists, in the order of its file: a word a line, blank lines and lines with {@code # } left out. */
final class AllowedWords {
    private static final Pattern BOUNDED = Pattern.compile("(\\S+) +argument (\\d+) at most (\\d+)");
    static final AllowedWords FUNCTIONS = read("allowed-functions.txt");
    static final AllowedWords TABLE_FUNCTIONS = read("allowed-table-functions.txt");
    static final AllowedWords TYPES = read("allowed-types.txt");
    static final AllowedWords COLLATIONS = read("allowed-collations.txt");

    /** An argument, counted from 1, that must be a written whole number of at most {@code most}. */
    record Bound(int argument, long most) {}

    private final Map<String, Optional<Bound>> words;

    private AllowedWords(Map<String, Optional<Bound>> words) {
        this.words = words;
    }

    boolean allows(String word) {
        return words.containsKey(word);
    }

    Optional<Bound> boundOf(String word) {
        return words.getOrDefault(word, Optional.empty());
    }

    @Override
    public String toString() {
        return String.join(", ", words.keySet());
    }

    private static AllowedWords read(String resource) {
        try (InputStream file = AllowedWords.class.getResourceAsStream(resource)) {
            Map<String, Optional<Bound>> words = new LinkedHashMap<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("# ")) {
                    continue;
                }
                Matcher bounded = BOUNDED.matcher(line);
                if (bounded.matches()) {
                    Bound bound = new Bound(Integer.parseInt(bounded.group(2)), Long.parseLong(bounded.group(3)));
                    words.put(bounded.group(1), Optional.of(bound));
                } else {
                    words.put(line, Optional.empty());
                }
            }
            return new AllowedWords(Collections.unmodifiableMap(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package phanluong.warehouse.area;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import phanluong.warehouse.words.Unmarked;

/** Areas by the names that people write. It answers people; data are never joined by a name. */
public final class AreaNames {
    private static final List<String> TYPES =
            List.of("thành phố", "thị xã", "thị trấn", "huyện", "phường", "xã", "tỉnh");
    private static final int MOST_SUGGESTED = 5;

    private final List<Area> areas;
    private final Map<String, String> spellings;

    public AreaNames(List<Area> areas, List<Spelling> spellings) {
        this.areas = List.copyOf(areas);
        this.spellings = spellings.stream()
                .collect(Collectors.toMap(
                        spelling -> plain(spelling.written()), spelling -> plain(spelling.suggests())));
    }

    /** Every area, of any time, that bears the name, with its type ("phường An Lộc") or without; other letters are another name. */
    public List<Area> find(String name) {
        String wanted = plain(name);
        return areas.stream()
                .filter(area -> {
                    String full = plain(area.name().vi());
                    return full.equals(wanted) || bare(full).equals(wanted);
                })
                .toList();
    }

    /** Names like it that it is not: spelt otherwise, without marks, or with a slip or two; nearest first, five at most. */
    public List<String> suggest(String name) {
        String wanted = plain(name);
        Set<String> suggested = new LinkedHashSet<>();
        suggested.addAll(alike(wanted, this::spelt));
        suggested.addAll(alike(wanted, written -> Unmarked.of(spelt(written))));
        String letters = Unmarked.of(bare(wanted));
        int slips = letters.length() < 6 ? 1 : 2;
        areas.stream()
                .filter(area -> distance(letters, area) <= slips)
                .sorted(Comparator.comparingInt(area -> distance(letters, area)))
                .forEach(area -> suggested.add(area.name().vi()));
        return suggested.stream()
                .filter(found ->
                        !plain(found).equals(wanted) && !bare(plain(found)).equals(wanted))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private List<String> alike(String wanted, UnaryOperator<String> fold) {
        String key = fold.apply(bare(wanted));
        return areas.stream()
                .map(area -> area.name().vi())
                .filter(name -> fold.apply(bare(plain(name))).equals(key))
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String bare(String plain) {
        return TYPES.stream()
                .filter(type -> plain.startsWith(type + " "))
                .findFirst()
                .map(type -> plain.substring(type.length() + 1))
                .orElse(plain);
    }

    private String spelt(String plain) {
        return Arrays.stream(plain.split(" "))
                .map(syllable -> spellings.getOrDefault(syllable, syllable))
                .collect(Collectors.joining(" "));
    }

    private static int distance(String letters, Area area) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(letters, Unmarked.of(bare(plain(area.name().vi()))));
    }
}

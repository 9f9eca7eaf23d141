package phanluong.warehouse.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import phanluong.warehouse.words.Text;
import phanluong.warehouse.words.Yaml;

/** Reads {@code breakdowns.yml}; every fault is an {@link IllegalArgumentException} that names the breakdown. */
final class BreakdownReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    private BreakdownReader() {}

    static List<Breakdown> read(String text) {
        List<Breakdown> breakdowns = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml entry : Yaml.parse(text).mappings("breakdowns")) {
            String id = id(entry);
            try {
                if (!ids.add(id)) {
                    throw new IllegalArgumentException("the id is given twice");
                }
                breakdowns.add(breakdown(id, entry));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("breakdown \"" + id + "\": " + e.getMessage(), e);
            }
        }
        return breakdowns;
    }

    private static Breakdown breakdown(String id, Yaml entry) {
        List<Breakdown.Category> categories = entry.mappings("categories").stream()
                .map(BreakdownReader::category)
                .toList();
        Set<String> values = new HashSet<>();
        for (Breakdown.Category category : categories) {
            Set<String> own = new HashSet<>(category.values());
            own.add(category.id());
            own.stream().filter(value -> !values.add(value)).forEach(value -> {
                throw new IllegalArgumentException("value \"" + value + "\" is in two categories");
            });
        }
        if (categories.stream().filter(Breakdown.Category::otherwise).count() > 1
                || categories.stream().filter(Breakdown.Category::empty).count() > 1) {
            throw new IllegalArgumentException("only one category can be \"otherwise\", and one \"empty\"");
        }
        return new Breakdown(
                id,
                entry.words("name"),
                trait(entry.text("by")),
                flag(entry, "partition", true),
                flag(entry, "published", true),
                categories);
    }

    private static Breakdown.Category category(Yaml entry) {
        String id = id(entry);
        if (id.equals(Breakdown.ALL) || id.equals(Breakdown.UNKNOWN)) {
            throw new IllegalArgumentException("category \"" + id + "\" is made by itself");
        }
        return new Breakdown.Category(
                id,
                new Text(entry.text("vi"), entry.findText("en").orElse(null)),
                entry.texts("values"),
                flag(entry, "otherwise", false),
                flag(entry, "empty", false));
    }

    private static String id(Yaml entry) {
        String id = entry.text("id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id \"" + id + "\" has to be small letters, digits and underscores, a letter first");
        }
        return id;
    }

    private static Breakdown.Trait trait(String name) {
        return Arrays.stream(Breakdown.Trait.values())
                .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("by \"" + name + "\" is none of "
                        + Arrays.toString(Breakdown.Trait.values()).toLowerCase(Locale.ROOT)));
    }

    private static boolean flag(Yaml entry, String key, boolean otherwise) {
        return entry.findText(key).map(Boolean::parseBoolean).orElse(otherwise);
    }
}

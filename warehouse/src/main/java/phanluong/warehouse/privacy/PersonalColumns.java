package phanluong.warehouse.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Unmarked;
import phanluong.warehouse.words.Yaml;

/** Tells headers of columns that no form asks for and nothing keeps: names, addresses, phones … The rule is {@code privacy/columns.yml}. */
public final class PersonalColumns {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 120;
    private static final PersonalColumns SHIPPED = new PersonalColumns(Yaml.ofResource("/privacy/columns.yml"));

    private final Set<String> columns = new HashSet<>();
    private final Set<String> ofRelatives;
    private final Set<String> relatives;
    private final Set<String> persons;
    private final List<String> links;

    private PersonalColumns(Yaml rule) {
        Yaml kinds = rule.mapping("columns");
        kinds.values().keySet().forEach(kind -> columns.addAll(folded(kinds, kind.toString())));
        this.ofRelatives = folded(rule, "of_relatives");
        this.relatives = folded(rule, "relatives");
        this.persons = new HashSet<>(relatives);
        this.persons.addAll(folded(rule, "others"));
        this.links = List.copyOf(folded(rule, "links"));
    }

    public static PersonalColumns shipped() {
        return SHIPPED;
    }

    private static Set<String> folded(Yaml rule, String key) {
        return rule.texts(key).stream().map(PersonalColumns::folded).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What to call the column when people are told that it was not read; empty when it is none of these. It holds words of
     * the rule alone, since anything may stand in brackets.
     */
    public Optional<String> find(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = BRACKETS.matcher(header).replaceAll(" ").strip();
        if (isColumn(folded(header)) || areColumns(header)) {
            return Optional.of(header);
        }
        return !bare.equals(header) && (isColumn(folded(bare)) || areColumns(bare))
                ? Optional.of(bare)
                : Optional.empty();
    }

    private boolean areColumns(String header) {
        String[] parts = header.split("[/;]|\\s[-–]\\s");
        for (String part : parts) {
            if (!isColumn(folded(part))) {
                return false;
            }
        }
        return parts.length > 0;
    }

    private boolean isColumn(String folded) {
        if (columns.contains(folded) || relatives.contains(folded)) {
            return true;
        }
        for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
            String before = folded.substring(0, space);
            String after = folded.substring(space + 1);
            if (isOf(before, withoutLink(after)) || isOf(after, before)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(String column, String person) {
        return columns.contains(column) && persons.contains(person)
                || ofRelatives.contains(column) && relatives.contains(person);
    }

    private String withoutLink(String text) {
        return links.stream()
                .filter(link -> text.startsWith(link + " "))
                .findFirst()
                .map(link -> text.substring(link.length() + 1))
                .orElse(text);
    }

    /** Lower case without marks, words one space apart. */
    private static String folded(String text) {
        return BETWEEN_WORDS
                .matcher(Unmarked.of(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}

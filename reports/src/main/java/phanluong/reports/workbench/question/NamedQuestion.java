package phanluong.reports.workbench.question;

import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.words.Text;

/**
 * A question that planners ask again and again ({@code questions/NAME.sql}): two comment lines with its title in Vietnamese and
 * English, then one SELECT over published tables.
 *
 * @param sql the SELECT alone, to be asked or copied and changed
 */
public record NamedQuestion(String name, Text title, String sql) {
    private static final String FOLDER = "/questions";
    private static final String VIETNAMESE = "-- vi: ";
    private static final String ENGLISH = "-- en: ";

    /** All of them, by name. */
    public static List<NamedQuestion> list() {
        return Texts.ofResources(FOLDER, ".sql").entrySet().stream()
                .map(file -> parse(file.getKey().replaceFirst("\\.sql$", ""), file.getValue()))
                .toList();
    }

    /** @throws Refusal naming those that there are */
    public static NamedQuestion of(String name) {
        List<NamedQuestion> all = list();
        String names = all.stream().map(NamedQuestion::name).collect(Collectors.joining(", "));
        return all.stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "--question \"" + name + "\" không có; chọn một trong: " + names,
                        "--question \"" + name + "\" is not known; expected one of: " + names));
    }

    private static NamedQuestion parse(String name, String text) {
        List<String> lines = text.lines().toList();
        if (!lines.get(0).startsWith(VIETNAMESE) || !lines.get(1).startsWith(ENGLISH)) {
            throw new IllegalStateException(
                    name + ": its first two lines must be its titles, " + VIETNAMESE + "and " + ENGLISH);
        }
        return new NamedQuestion(
                name,
                new Text(
                        lines.get(0).substring(VIETNAMESE.length()),
                        lines.get(1).substring(ENGLISH.length())),
                lines.stream().skip(2).collect(Collectors.joining("\n")));
    }
}

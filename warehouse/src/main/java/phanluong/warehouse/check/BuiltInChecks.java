package phanluong.warehouse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;
import phanluong.warehouse.words.Yaml;

/**
 * The checks that the house makes of every file and row, from {@code checks/*.yml}: Java names them by code, their words
 * stand there.
 */
public final class BuiltInChecks {
    private static final Map<String, Scope> FILES =
            Map.of("files.yml", Scope.FILE, "reading.yml", Scope.READING, "rows.yml", Scope.ROW);
    private static final Map<String, CheckPage> BY_CODE = read();

    private BuiltInChecks() {}

    /** @throws IllegalArgumentException when no file of {@code checks} has the code */
    public static CheckPage of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no check " + code + ": write its words into warehouse/src/main/resources/checks"));
    }

    public static Optional<CheckPage> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** In the order of scopes, then of the files. */
    static List<CheckPage> list() {
        return List.copyOf(BY_CODE.values());
    }

    private static Map<String, CheckPage> read() {
        Map<String, CheckPage> pages = new LinkedHashMap<>();
        Map<String, String> texts = Texts.ofResources("/checks", ".yml");
        FILES.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(file -> {
            Yaml codes = Yaml.parse(texts.get(file.getKey()));
            for (Object code : codes.values().keySet()) {
                Yaml page = codes.mapping(code.toString());
                pages.put(code.toString(), page(code.toString(), file.getValue(), page, Optional.empty()));
            }
        });
        return pages;
    }

    /** @throws IllegalArgumentException naming what the page lacks */
    static CheckPage page(String code, Scope scope, Yaml page, Optional<String> condition) {
        try {
            return new CheckPage(
                    code,
                    scope,
                    Optional.empty(),
                    Severity.valueOf(page.text("severity").toUpperCase(Locale.ROOT)),
                    words(page, "message"),
                    words(page, "guidance"),
                    new ArrayList<>(page.texts("neighbours")),
                    condition);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Check " + code + ": " + e.getMessage(), e);
        }
    }

    private static Text words(Yaml page, String key) {
        Yaml words = page.mapping(key);
        return new Text(words.text("vi"), words.text("en"));
    }
}

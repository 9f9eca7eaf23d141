package phanluong.warehouse.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.words.Yaml;

/** The checks of a whole release, in the order of their codes, and the tables that several of them read. */
final class ReleaseChecks {
    private static final String SQL = ".sql";
    private static final String WORDS = ".yml";
    private static final String TABLES = "tables/";
    private static final Map<String, String> FILES = Texts.ofResources("/sql/checks", SQL, WORDS);
    private static final List<ReleaseCheck> ALL = FILES.keySet().stream()
            .filter(file -> file.endsWith(SQL) && !file.startsWith(TABLES))
            .map(ReleaseChecks::check)
            .toList();

    private ReleaseChecks() {}

    static List<ReleaseCheck> list() {
        return ALL;
    }

    /** A SELECT by the name of the table it makes; none reads another. */
    static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        FILES.forEach((file, sql) -> {
            if (file.startsWith(TABLES)) {
                tables.put(file.substring(TABLES.length(), file.length() - SQL.length()), sql);
            }
        });
        return tables;
    }

    /** Whether a check, or a table for the checks, reads a table. */
    static boolean read(String table) {
        Pattern word = Pattern.compile("\\b" + table + "\\b");
        return FILES.values().stream().anyMatch(text -> word.matcher(text).find());
    }

    /** Names the checks as they are now: others may find something else. */
    static String recipe() {
        return Sha256.of(FILES.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ReleaseCheck check(String file) {
        String name = file.substring(0, file.length() - SQL.length());
        String sql = FILES.get(file);
        Yaml words = Yaml.parse(Optional.ofNullable(FILES.get(name + WORDS))
                .orElseThrow(() -> new IllegalStateException("sql/checks/" + name + ".sql has no .yml beside it")));
        Map<String, Long> thresholds = new LinkedHashMap<>();
        words.findMapping("thresholds")
                .ifPresent(given -> given.values()
                        .forEach((key, value) -> thresholds.put(key.toString(), Long.parseLong(value.toString()))));
        return new ReleaseCheck(
                BuiltInChecks.page(name.toUpperCase(Locale.ROOT), Scope.RELEASE, words, Optional.empty()),
                sql,
                thresholds);
    }
}

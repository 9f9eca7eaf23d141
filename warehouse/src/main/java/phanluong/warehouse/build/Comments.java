package phanluong.warehouse.build;

import java.util.List;
import java.util.Map;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.words.Yaml;

/** The Vietnamese words beside every published table and column, from {@code sql/comments.yml}, put into the database. */
final class Comments {
    private final Yaml tables = Yaml.parse(Texts.ofResources("/sql", ".yml").get("comments.yml"));

    /** @throws IllegalStateException naming a published table or column without words */
    void apply(Database database, String schema, String table, List<String> columns) {
        Yaml words = tables.findMapping(table)
                .orElseThrow(() -> new IllegalStateException("sql/comments.yml has no words for table " + table));
        comment(database, "table " + schema + "." + table, words.text("table"));
        Yaml shared = tables.mapping("columns");
        Map<?, ?> own = words.findMapping("columns").map(Yaml::values).orElse(Map.of());
        for (String column : columns) {
            Object text =
                    own.containsKey(column) ? own.get(column) : shared.values().get(column);
            if (text == null) {
                throw new IllegalStateException("sql/comments.yml has no words for column " + table + "." + column);
            }
            comment(database, "column " + schema + "." + table + "." + column, text.toString());
        }
    }

    /** The columns that tell one row of a published table from the others. */
    List<String> key(String table) {
        List<String> key =
                tables.findMapping(table).map(words -> words.texts("key")).orElse(List.of());
        if (key.isEmpty()) {
            throw new IllegalStateException("sql/comments.yml has no key for table " + table);
        }
        return key;
    }

    private static void comment(Database database, String what, String words) {
        database.execute("comment on " + what + " is '" + words.strip().replace("'", "''") + "'");
    }
}

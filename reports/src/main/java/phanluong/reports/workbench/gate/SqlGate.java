package phanluong.reports.workbench.gate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/**
 * Decides whether a text is one SELECT that only reads published tables with harmless functions.
 * It looks at the parsed statement, never at words in the text, and refuses every construct it does not know.
 */
public final class SqlGate {
    /** Levels of the parsed statement: a sum of some 450 terms; honest questions stay far below. */
    private static final int DEEPEST_TREE = 900;

    private final Messages messages;
    private final UnaryOperator<String> parser;

    /** @param parser gives DuckDB's {@code json_serialize_sql} of a text; the text must reach it as a bound parameter */
    public SqlGate(Messages messages, UnaryOperator<String> parser) {
        this.messages = messages;
        this.parser = parser;
    }

    /**
     * The published tables that the question reads, as they are written in {@code publishedTables}; empty for {@code SELECT 1}.
     *
     * @throws Refusal in one sentence when the text is anything but an allowed SELECT
     */
    public Set<String> tablesOf(String sql, Set<String> publishedTables) {
        TextCaps.check(sql, messages);
        JsonObject parsed = parse(sql);
        if (parsed.get("error").getAsBoolean()) {
            throw unparsed(sql, parsed);
        }
        JsonArray statements = parsed.getAsJsonArray("statements");
        if (statements.isEmpty()) {
            throw new Refusal(messages.of("gate.empty"));
        }
        if (statements.size() > 1) {
            throw new Refusal(messages.of("gate.many", statements.size()));
        }
        StatementWalk walk = new StatementWalk(publishedTables, messages);
        walk.statement(statements.get(0).getAsJsonObject());
        return walk.tablesRead();
    }

    private JsonObject parse(String sql) {
        JsonReader reader = new JsonReader(new StringReader(parser.apply(sql)));
        reader.setNestingLimit(DEEPEST_TREE);
        try {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (JsonParseException tooDeep) {
            throw new Refusal(messages.of("gate.nested"));
        }
    }

    private Refusal unparsed(String sql, JsonObject parsed) {
        String reason = parsed.get("error_message").getAsString();
        if (parsed.get("error_type").getAsString().equals("not implemented")) {
            return notSelect(sql);
        }
        if (!parsed.has("position")) {
            return new Refusal(messages.of("gate.unparsed", reason));
        }
        return new Refusal(SyntaxHint.of(sql, parsed.get("position").getAsInt(), reason, messages));
    }

    private Refusal notSelect(String sql) {
        String word = firstWord(sql);
        return new Refusal(
                switch (word) {
                    case "PIVOT" -> messages.of("gate.pivot");
                    case "SELECT", "WITH", "FROM", "VALUES", "TABLE", "" -> messages.of("gate.notOnlySelect");
                    default -> messages.of("gate.notSelect", word);
                });
    }

    private static String firstWord(String sql) {
        String bare = sql.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("--[^\n]*", " ")
                .strip();
        return bare.replaceAll("(?s)^([A-Za-z]*).*$", "$1").toUpperCase(Locale.ROOT);
    }
}

package phanluong.reports.workbench.gate;

import static phanluong.reports.workbench.gate.StatementWalk.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/**
 * A join says on which columns. The comma in FROM is refused even with a WHERE behind it: whoever forgets one
 * condition there gets every figure several times over and a sum that looks right.
 * What a hostile question multiplies by other means is stopped by the limits of the worker, not here.
 */
final class JoinRules {
    private final Messages messages;

    JoinRules(Messages messages) {
        this.messages = messages;
    }

    void check(JsonObject join) {
        switch (text(join, "ref_type")) {
            case "CROSS", "POSITIONAL" -> throw new Refusal(messages.of("gate.cross"));
            case "NATURAL" -> {}
            case "REGULAR", "ASOF", "" -> {
                boolean named = join.has("using_columns")
                        && !join.getAsJsonArray("using_columns").isEmpty();
                if (!named && !(join.has("condition") && namesColumn(join.get("condition")))) {
                    throw new Refusal(messages.of("gate.unconditional"));
                }
            }
            default -> throw new Refusal(messages.of("gate.construct", text(join, "ref_type")));
        }
    }

    private static boolean namesColumn(JsonElement element) {
        if (element.isJsonArray()) {
            for (JsonElement child : element.getAsJsonArray()) {
                if (namesColumn(child)) {
                    return true;
                }
            }
            return false;
        }
        if (!element.isJsonObject()) {
            return false;
        }
        JsonObject node = element.getAsJsonObject();
        return text(node, "class").equals("COLUMN_REF")
                || node.entrySet().stream().anyMatch(child -> namesColumn(child.getValue()));
    }
}

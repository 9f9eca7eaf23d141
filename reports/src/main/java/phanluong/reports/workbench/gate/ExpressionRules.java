package phanluong.reports.workbench.gate;

import static phanluong.reports.workbench.gate.StatementWalk.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/** What may stand in an expression: known kinds of node, listed functions, types and collations. */
final class ExpressionRules {
    private static final Set<String> KINDS = Set.of(
            "COLUMN_REF",
            "CONSTANT",
            "FUNCTION",
            "WINDOW",
            "CAST",
            "CASE",
            "COMPARISON",
            "CONJUNCTION",
            "BETWEEN",
            "OPERATOR",
            "SUBQUERY",
            "STAR",
            "COLLATE",
            "POSITIONAL_REFERENCE");
    private static final Set<String> OPERATORS = Set.of(
            "OPERATOR_NOT",
            "OPERATOR_IS_NULL",
            "OPERATOR_IS_NOT_NULL",
            "OPERATOR_COALESCE",
            "OPERATOR_TRY",
            "COMPARE_IN",
            "COMPARE_NOT_IN",
            "GROUPING_FUNCTION",
            "ARRAY_EXTRACT",
            "ARRAY_SLICE");

    private final Messages messages;

    ExpressionRules(Messages messages) {
        this.messages = messages;
    }

    void check(JsonObject node) {
        String kind = text(node, "class");
        String type = text(node, "type");
        if (kind.equals("PARAMETER")) {
            throw new Refusal(messages.of("gate.parameter"));
        }
        if (!KINDS.contains(kind) || kind.equals("OPERATOR") && !OPERATORS.contains(type)) {
            throw new Refusal(messages.of("gate.construct", type.isEmpty() ? kind : type));
        }
        switch (kind) {
            case "FUNCTION", "WINDOW" -> function(node);
            case "COLLATE" -> collation(text(node, "collation"));
            default -> {}
        }
    }

    /** Checks a type of the statement and, for a list, the type of its elements. */
    void checkType(JsonObject type) {
        String name = text(type, "id");
        JsonObject details = type.has("type_info") ? type.getAsJsonObject("type_info") : new JsonObject();
        if (!AllowedWords.TYPES.allows(name)) {
            throw new Refusal(messages.of("gate.type", details.has("name") ? text(details, "name") : name));
        }
        if (details.has("child_type")) {
            checkType(details.getAsJsonObject("child_type"));
        }
    }

    private void function(JsonObject node) {
        String name = text(node, "function_name").toLowerCase(Locale.ROOT);
        String schema = text(node, "schema");
        if (!AllowedWords.FUNCTIONS.allows(name)) {
            throw new Refusal(messages.of("gate.function", name));
        }
        // The parser itself writes "main" before trim, date_part and the list brackets.
        if (!text(node, "catalog").isEmpty() || !(schema.isEmpty() || schema.equals("main"))) {
            throw new Refusal(messages.of("gate.qualifiedFunction", name));
        }
        AllowedWords.FUNCTIONS.boundOf(name).ifPresent(bound -> bounded(name, node, bound));
    }

    private void bounded(String name, JsonObject node, AllowedWords.Bound bound) {
        JsonArray arguments = node.has("children") ? node.getAsJsonArray("children") : new JsonArray();
        if (arguments.size() < bound.argument()
                || !isAtMost(arguments.get(bound.argument() - 1).getAsJsonObject(), bound.most())) {
            throw new Refusal(messages.of("gate.functionBound", name, bound.argument(), bound.most()));
        }
    }

    private static boolean isAtMost(JsonObject argument, long most) {
        if (!text(argument, "class").equals("CONSTANT")) {
            return false;
        }
        JsonObject constant = argument.getAsJsonObject("value");
        JsonElement value = constant.get("value");
        boolean whole = text(constant.getAsJsonObject("type"), "id").equals("INTEGER")
                && value != null
                && value.isJsonPrimitive();
        return whole && value.getAsLong() <= most;
    }

    private void collation(String name) {
        for (String part : name.split("\\.")) {
            if (!AllowedWords.COLLATIONS.allows(part)) {
                throw new Refusal(messages.of("gate.collation", name, AllowedWords.COLLATIONS));
            }
        }
    }
}

package phanluong.reports.workbench.gate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/**
 * Walks a parsed statement from the top down with the names that WITH has made visible at each place.
 * Every node is visited; a kind of node that is not named here is refused.
 */
final class StatementWalk {
    private static final Set<String> PLAIN_NODES = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "EMPTY",
            "SUBQUERY",
            "EXPRESSION_LIST",
            "PIVOT",
            "ORDER_MODIFIER",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");

    private final Map<String, String> publishedTables = new HashMap<>();
    private final Set<String> tablesRead = new TreeSet<>();
    private final ExpressionRules expressions;
    private final JoinRules joins;
    private final Messages messages;

    StatementWalk(Set<String> publishedTables, Messages messages) {
        publishedTables.forEach(table -> this.publishedTables.put(folded(table), table));
        this.expressions = new ExpressionRules(messages);
        this.joins = new JoinRules(messages);
        this.messages = messages;
    }

    Set<String> tablesRead() {
        return tablesRead;
    }

    void statement(JsonObject statement) {
        walk(statement, Set.of());
    }

    private void walk(JsonElement element, Set<String> visible) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> walk(child, visible));
        } else if (element.isJsonObject()) {
            walkObject(element.getAsJsonObject(), visible);
        }
    }

    private void walkObject(JsonObject node, Set<String> visible) {
        refuseChance(node);
        if (node.has("is_null")) {
            expressions.checkType(node.getAsJsonObject("type"));
            return;
        }
        if (node.has("class")) {
            expressions.check(node);
        } else if (node.has("type")) {
            checkNode(node, visible);
        }
        Set<String> inner = node.has("cte_map") ? walkCommonTables(node.getAsJsonObject("cte_map"), visible) : visible;
        for (Map.Entry<String, JsonElement> child : node.entrySet()) {
            switch (child.getKey()) {
                case "cte_map" -> {}
                case "cast_type" -> expressions.checkType(child.getValue().getAsJsonObject());
                default -> walk(child.getValue(), inner);
            }
        }
    }

    /** A common table sees only those before it, so that its name cannot open a system table to an earlier one. */
    private Set<String> walkCommonTables(JsonObject commonTables, Set<String> visible) {
        Set<String> names = new HashSet<>(visible);
        JsonArray entries = commonTables.has("map") ? commonTables.getAsJsonArray("map") : new JsonArray();
        for (JsonElement entry : entries) {
            walk(entry.getAsJsonObject().get("value"), names);
            names = new HashSet<>(names);
            names.add(folded(entry.getAsJsonObject().get("key").getAsString()));
        }
        return names;
    }

    private void checkNode(JsonObject node, Set<String> visible) {
        String type = node.get("type").getAsString();
        switch (type) {
            case "BASE_TABLE" -> table(node, visible);
            case "TABLE_FUNCTION" -> tableFunction(node);
            case "JOIN" -> joins.check(node);
            case "SHOW_REF" -> throw new Refusal(messages.of("gate.show"));
            case "RECURSIVE_CTE_NODE" -> throw new Refusal(messages.of("gate.recursive"));
            default -> {
                if (!PLAIN_NODES.contains(type)) {
                    throw new Refusal(messages.of("gate.construct", type));
                }
            }
        }
    }

    private void table(JsonObject node, Set<String> visible) {
        String name = node.get("table_name").getAsString();
        String schema = text(node, "schema_name");
        String catalog = text(node, "catalog_name");
        if (!catalog.isEmpty() || !(schema.isEmpty() || schema.equals("main"))) {
            String whole = (catalog.isEmpty() ? "" : catalog + ".") + (schema.isEmpty() ? "" : schema + ".") + name;
            throw new Refusal(messages.of("gate.qualifiedTable", whole, published()));
        }
        if (schema.isEmpty() && visible.contains(folded(name))) {
            return;
        }
        if (!publishedTables.containsKey(folded(name))) {
            throw new Refusal(messages.of("gate.table", name, published()));
        }
        tablesRead.add(publishedTables.get(folded(name)));
    }

    private void tableFunction(JsonObject node) {
        JsonObject function = node.getAsJsonObject("function");
        String name = text(function, "function_name");
        boolean qualified = !text(function, "schema").isEmpty()
                || !text(function, "catalog").isEmpty();
        if (qualified || !AllowedWords.TABLE_FUNCTIONS.allows(name)) {
            throw new Refusal(messages.of("gate.tableFunction", name, AllowedWords.TABLE_FUNCTIONS));
        }
    }

    private void refuseChance(JsonObject node) {
        if (node.has("sample") || node.has("at_clause")) {
            throw new Refusal(messages.of("gate.sample"));
        }
        if (node.has("named_param_map")) {
            throw new Refusal(messages.of("gate.parameter"));
        }
    }

    private String published() {
        return String.join(", ", new TreeMap<>(publishedTables).values());
    }

    static String text(JsonObject node, String key) {
        return node.has(key) ? node.get(key).getAsString() : "";
    }

    /** DuckDB's names do not tell upper from lower case. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

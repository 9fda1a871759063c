package org.specialleave.testing.largetrust;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement that was run, with the plan that it ran by and what its parts read.
 *
 * @param sql  as the database got it
 * @param plan as {@code explain (analyze, format json)} shows it
 */
record PlannedStatement(String sql, JsonObject plan) {
    private static final String PLAN = "plan:\n";

    /** Out of the message of {@code auto_explain}. */
    static PlannedStatement of(String message) {
        String text = message.substring(message.indexOf(PLAN) + PLAN.length());
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject told = reader.readObject();
            return new PlannedStatement(told.getString("Query Text"), told.getJsonObject("Plan"));
        }
    }

    /** Whether the message tells a plan. */
    static boolean isTold(String message) {
        return message != null && message.contains(PLAN + "{");
    }

    /** The tables that it read from one end to the other. */
    Set<String> readWhole() {
        Set<String> tables = new TreeSet<>();
        for (JsonObject node : nodes()) {
            boolean scanned = node.getString("Node Type").equals("Seq Scan");
            boolean walked = node.getString("Node Type").startsWith("Index") && !node.containsKey("Index Cond");
            if (scanned || walked && !stopsEarly()) {
                tables.add(node.getString("Relation Name"));
            }
        }
        return tables;
    }

    /** An index without a condition gives an order; beneath a limit only its first rows are read. */
    private boolean stopsEarly() {
        return nodes().stream().anyMatch(node -> node.getString("Node Type").equals("Limit"));
    }

    /** How many rows of tables it looked at, those that it threw away again too. */
    long rowsRead() {
        return nodes().stream()
                .filter(node -> node.containsKey("Relation Name")
                        && !node.getString("Node Type").equals("ModifyTable"))
                .mapToLong(node -> (rows(node, "Actual Rows")
                                + rows(node, "Rows Removed by Filter")
                                + rows(node, "Rows Removed by Index Recheck"))
                        * rows(node, "Actual Loops"))
                .sum();
    }

    private static long rows(JsonObject node, String of) {
        return node.containsKey(of) ? node.getJsonNumber(of).longValue() : 0;
    }

    private List<JsonObject> nodes() {
        List<JsonObject> nodes = new ArrayList<>();
        collect(plan, nodes);
        return nodes;
    }

    private static void collect(JsonObject node, List<JsonObject> nodes) {
        nodes.add(node);
        JsonArray below = node.getJsonArray("Plans");
        if (below != null) {
            below.forEach(child -> collect(child.asJsonObject(), nodes));
        }
    }

    @Override
    public String toString() {
        return "%d rows read, whole tables %s: %s".formatted(rowsRead(), readWhole(), sql);
    }
}

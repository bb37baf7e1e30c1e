package io.perfcycle.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a review as tables, whatever its sections hold: a list becomes a table, what lies within a row becomes
 * further columns, a list within a row a table of its own beside the row's name. A figure that is not known says why.
 */
final class ReviewGrids {

    private static final int NARROW = 13;
    private static final int WIDE = 24;
    private static final int LONG_HEAD = 12;

    private static final String INDICATOR = "indicator";
    private static final String INDICATORS = "indicators";

    /** Where a row's own name stands, the first that it has. */
    private static final List<String> NAMES =
            List.of("indicator", "employeeNo", "code", "post", "course", "level", "question", "name", "stage", "cycle");

    /** Kept as text so that no digit is lost, but figures to whoever reckons with them. */
    private static final Set<String> TOTALS = Set.of("total", "proposedTotal");

    private final Shown shown;
    private final boolean paper;

    /** @param paper whether a figure stands in one cell with its interval and n, instead of in columns to reckon with */
    ReviewGrids(Shown shown, boolean paper) {
        this.shown = shown;
        this.paper = paper;
    }

    /** The tables of one section: its single figures first. */
    List<Grid> of(String section, JsonNode document) {
        var grids = new LinkedHashMap<String, List<Map<String, Object>>>();
        var title = head("section." + section, section);
        var single = new LinkedHashMap<String, Object>();
        fill(single, grids, title, "", document, null);
        var found = new ArrayList<Grid>();
        if (!single.isEmpty()) {
            found.add(singles(title, single));
        }
        grids.forEach((name, rows) -> found.add(grid(name, rows)));
        return found;
    }

    /** Puts the cells of an object into a row, and the lists within it into tables of their own. */
    private void fill(
            Map<String, Object> row,
            Map<String, List<Map<String, Object>>> grids,
            String title,
            String path,
            JsonNode node,
            @Nullable String owner) {
        node.properties().forEach(field -> {
            var name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var value = field.getValue();
            if (estimate(value)) {
                estimate(row, name, value);
            } else if (value.isObject()) {
                fill(row, grids, title, name, value, owner);
            } else if (value.isArray()
                    && StreamSupport.stream(value.spliterator(), false).anyMatch(JsonNode::isObject)) {
                list(grids, title + " · " + words(name), value, owner);
            } else if (value.isArray() && value.path(0).isArray()) {
                matrix(grids, title + " · " + words(name), value, node.path(INDICATORS), owner);
            } else if (value.isArray()) {
                row.put(
                        name,
                        StreamSupport.stream(value.spliterator(), false)
                                .map(one -> word(one.asText()))
                                .collect(Collectors.joining(", ")));
            } else if (!value.isNull()) {
                row.put(name, TOTALS.contains(name) ? new BigDecimal(value.asText()) : cell(value));
            }
        });
    }

    private void list(
            Map<String, List<Map<String, Object>>> grids, String title, JsonNode list, @Nullable String owner) {
        var rows = grids.computeIfAbsent(title, any -> new ArrayList<>());
        for (var one : list) {
            var row = new LinkedHashMap<String, Object>();
            if (owner != null) {
                row.put("of", owner);
            }
            rows.add(row);
            fill(row, grids, title, "", one, name(one, owner));
        }
    }

    /** Each with each: a row and a column for every name. */
    private void matrix(
            Map<String, List<Map<String, Object>>> grids,
            String title,
            JsonNode matrix,
            JsonNode names,
            @Nullable String owner) {
        var rows = grids.computeIfAbsent(owner == null ? title : title + " · " + owner, any -> new ArrayList<>());
        for (var at = 0; at < matrix.size(); at++) {
            var row = new LinkedHashMap<String, Object>();
            row.put(INDICATOR, names.path(at).asText());
            for (var other = 0; other < matrix.path(at).size(); other++) {
                if (other != at) {
                    estimate(row, names.path(other).asText(), matrix.path(at).path(other));
                }
            }
            rows.add(row);
        }
    }

    /** What a row is called where its lists stand apart from it. */
    private @Nullable String name(JsonNode row, @Nullable String owner) {
        var own = NAMES.stream()
                .map(row::path)
                .filter(JsonNode::isTextual)
                .map(node -> word(node.asText()))
                .findFirst();
        return own.map(mine -> owner == null ? mine : owner + " / " + mine).orElse(owner);
    }

    private static boolean estimate(JsonNode node) {
        return node.isObject() && node.has("standing") && node.has("value") && node.has("n");
    }

    /** The figure, or in its place why there is none; how many it rests on, and its interval where it has one. */
    private void estimate(Map<String, Object> row, String name, JsonNode estimate) {
        if (paper) {
            row.put(name, inOneCell(estimate));
            return;
        }
        row.put(
                name,
                estimate.get("value").isNumber()
                        ? cell(estimate.get("value"))
                        : word(estimate.get("standing").asText()));
        row.put(name + ".n", estimate.get("n").asInt());
        for (var end : List.of("low", "high")) {
            if (estimate.path(end).isNumber()) {
                row.put(name + "." + end, cell(estimate.get(end)));
            }
        }
    }

    private String inOneCell(JsonNode estimate) {
        var value = estimate.get("value");
        if (!value.isNumber()) {
            return word(estimate.get("standing").asText());
        }
        var interval = estimate.path("low").isNumber() && estimate.path("high").isNumber()
                ? " [%s; %s]".formatted(rounded(estimate.get("low")), rounded(estimate.get("high")))
                : "";
        return rounded(value) + interval + " n=" + estimate.get("n").asInt();
    }

    private static String rounded(JsonNode number) {
        var exact = new BigDecimal(number.asText());
        return Shown.figure(exact.setScale(exact.abs().compareTo(BigDecimal.TEN) < 0 ? 3 : 1, RoundingMode.HALF_UP));
    }

    private Object cell(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return new BigDecimal(value.asText());
        }
        return value.isBoolean() ? shown.say(value.asBoolean() ? "report.yes" : "report.no") : word(value.asText());
    }

    private Grid singles(String title, Map<String, Object> single) {
        return new Grid(
                title,
                List.of(
                        new Column(shown.say("report.what"), Kind.TEXT, WIDE),
                        new Column(shown.say("report.value"), Kind.FIGURE, WIDE)),
                single.entrySet().stream()
                        .map(one -> List.<@Nullable Object>of(words(one.getKey()), one.getValue()))
                        .toList());
    }

    private Grid grid(String title, List<Map<String, Object>> rows) {
        var names = new LinkedHashSet<String>();
        rows.forEach(row -> names.addAll(row.keySet()));
        return new Grid(
                title,
                names.stream().map(name -> column(name, rows)).toList(),
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<@Nullable Object>();
                            names.forEach(name -> cells.add(row.get(name)));
                            return (List<@Nullable Object>) cells;
                        })
                        .toList());
    }

    private Column column(String name, List<Map<String, Object>> rows) {
        var number = rows.stream().map(row -> row.get(name)).anyMatch(Number.class::isInstance);
        var share = name.endsWith("Share");
        var head = words(name);
        return new Column(
                head,
                share ? Kind.PERCENT : number ? Kind.FIGURE : Kind.TEXT,
                number
                        ? Math.max(NARROW, Math.min(WIDE, head.length() + 2))
                        : head.length() > LONG_HEAD ? WIDE : WIDE - 4);
    }

    /** A path such as {@code validity.low} in words. */
    private String words(String path) {
        return java.util.Arrays.stream(path.split("\\."))
                .map(part -> head("head." + part, part))
                .collect(Collectors.joining(" · "));
    }

    /** The house's word for it; where it has none, the name of the field taken apart. */
    private String head(String key, String plain) {
        var said = shown.say("report." + key);
        if (!said.equals("report." + key)) {
            return said;
        }
        if (plain.matches("[A-Z0-9_]+")) {
            return plain;
        }
        var stage = "report.stage." + plain;
        if (!shown.say(stage).equals(stage)) {
            return shown.say(stage);
        }
        var apart = plain.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + apart.substring(1);
    }

    /** A verdict in words; other text as it is. */
    private String word(String text) {
        if (!text.matches("[A-Z][A-Z_0-9]+")) {
            return text;
        }
        var said = shown.say("report.word." + text);
        return said.equals("report.word." + text) ? text : said;
    }
}

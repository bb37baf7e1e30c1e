package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.scoring.Scorecard.Item;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scorecards counted by an independent tool: reference/scorecards.csv, made by reference/scorecards.py. */
class ReferenceScorecardsTest {
    private static final Span QUARTER = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final Formula SHARE = Formula.parse("sum(n) / sum(d)");

    @TestFactory
    Stream<DynamicTest> agreeWithPythonFractions() throws IOException {
        var cases = rows().stream()
                .collect(Collectors.groupingBy(
                        row -> Integer.valueOf(row.get("case")), TreeMap::new, Collectors.toList()));
        assertThat(cases).hasSize(300);
        return cases.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest("case " + entry.getKey(), () -> agrees(entry.getValue())));
    }

    private static void agrees(List<Map<String, String>> rows) {
        var first = rows.get(0);
        var items = IntStream.range(0, rows.size())
                .mapToObj(index -> item("I" + index, rows.get(index)))
                .toList();
        var trace = Scorecard.total(QUARTER, scaling(first.get("factor")), items);
        for (var index = 0; index < rows.size(); index++) {
            assertThat(trace.items().get(index).points())
                    .as("points of item %d: %s", index, rows.get(index))
                    .isEqualTo(decimal(rows.get(index).get("points")));
        }
        assertThat(trace.soFar()).isEqualTo(decimal(first.get("so_far")));
        assertThat(trace.outcome()).isEqualTo(Outcome.valueOf(first.get("outcome")));
    }

    private static Item item(String indicator, Map<String, String> row) {
        var direction = row.get("direction").isEmpty() ? null : Direction.valueOf(row.get("direction"));
        var rule = ScoringRules.of(
                Kind.valueOf(row.get("kind")),
                direction,
                decimal(row.get("threshold")),
                decimal(row.get("target")),
                decimal(row.get("stretch")),
                decimal(row.get("low")),
                decimal(row.get("high")),
                decimal(row.get("low_zero")),
                decimal(row.get("high_zero")));
        return new Item(
                indicator,
                new BigDecimal(row.get("weight")),
                rule,
                Basis.valueOf(row.get("basis")),
                MissingPolicy.valueOf(row.get("missing")),
                Figure.computed(SHARE, inputs(row)));
    }

    private static Map<Aggregate, BigDecimal> inputs(Map<String, String> row) {
        return row.get("n").isEmpty()
                ? Map.of()
                : Map.of(
                        new Aggregate(Aggregate.Function.SUM, "n"), new BigDecimal(row.get("n")),
                        new Aggregate(Aggregate.Function.SUM, "d"), new BigDecimal(row.get("d")));
    }

    private static Scaling scaling(String factor) {
        var parts = factor.split("/");
        return new Scaling(List.of(new Scaling.Factor(
                Scaling.FactorName.PART_TIME_FTE,
                new BigDecimal(parts[0]),
                new BigDecimal(parts.length == 1 ? "1" : parts[1]))));
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (var file = ReferenceScorecardsTest.class.getResourceAsStream("/reference/scorecards.csv")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var names = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(names, line)).toList();
        }
    }

    private static Map<String, String> row(String[] names, String line) {
        var values = line.split(",", -1);
        var row = new HashMap<String, String>();
        for (var index = 0; index < names.length; index++) {
            row.put(names[index], values[index]);
        }
        return row;
    }
}

package io.perfcycle.evidence;

import io.perfcycle.result.ScoredResults.Item;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.scoring.Kind;
import io.perfcycle.statistics.Panel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Results as columns of points: one row a person in a cycle, one column an indicator, NaN where it was not asked for or is
 * missing. People of one post and cycle are one stratum.
 */
final class ScoreTable {

    private final List<Scored> results;
    private final Panel panel;
    private final Map<String, double[]> columns = new TreeMap<>();
    private final Map<String, boolean[]> asked = new HashMap<>();

    ScoreTable(List<Scored> results) {
        this.results = List.copyOf(results);
        var people = new HashMap<String, Integer>();
        var strata = new HashMap<List<String>, Integer>();
        panel = new Panel(
                results.stream()
                        .mapToInt(one -> people.computeIfAbsent(one.employeeNo(), any -> people.size()))
                        .toArray(),
                results.stream()
                        .mapToInt(one -> strata.computeIfAbsent(List.of(one.cycle(), one.post()), any -> strata.size()))
                        .toArray());
        for (var row = 0; row < results.size(); row++) {
            for (var item : results.get(row).items()) {
                column(item.indicator())[row] = item.measured();
                asked.get(item.indicator())[row] = true;
            }
        }
    }

    private double[] column(String indicator) {
        asked.computeIfAbsent(indicator, any -> new boolean[results.size()]);
        return columns.computeIfAbsent(indicator, any -> {
            var empty = new double[results.size()];
            Arrays.fill(empty, Double.NaN);
            return empty;
        });
    }

    List<Scored> results() {
        return results;
    }

    Panel panel() {
        return panel;
    }

    /** By code. */
    List<String> indicators() {
        return List.copyOf(columns.keySet());
    }

    double[] points(String indicator) {
        return columns.get(indicator);
    }

    /** The rows in which the indicator was asked for. */
    int[] asked(String indicator) {
        var there = asked.get(indicator);
        return IntStream.range(0, results.size()).filter(row -> there[row]).toArray();
    }

    /** The indicators that were asked for together with this one, by code. */
    TreeSet<String> companions(String indicator) {
        var found = new TreeSet<String>();
        for (var row : asked(indicator)) {
            results.get(row).items().forEach(item -> found.add(item.indicator()));
        }
        found.remove(indicator);
        return found;
    }

    /** The weighted mean of each row's other figures, of rated ones only where this one is rated and others are; NaN without. */
    double[] rest(String indicator, boolean rated) {
        var rest = new double[results.size()];
        Arrays.fill(rest, Double.NaN);
        for (var row : asked(indicator)) {
            var others = results.get(row).items();
            var likeIt = rated ? mean(others, indicator, item -> item.kind() == Kind.RATED) : Double.NaN;
            rest[row] = Double.isNaN(likeIt) ? mean(others, indicator, any -> true) : likeIt;
        }
        return rest;
    }

    private static double mean(List<Item> items, String without, Predicate<Item> taken) {
        var sum = 0.0;
        var weights = 0.0;
        for (var item : items) {
            if (!item.indicator().equals(without) && !Double.isNaN(item.measured()) && taken.test(item)) {
                sum += item.weight() * item.measured();
                weights += item.weight();
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /** For each row that of the same person at the same post in the cycle before, among earlier results; -1 without. */
    int[] rowsBefore(Map<String, String> cycleBefore, ScoreTable earlier) {
        var known = new HashMap<List<String>, Integer>();
        for (var row = 0; row < earlier.results.size(); row++) {
            known.put(whose(earlier.results.get(row), earlier.results.get(row).cycle()), row);
        }
        return results.stream()
                .mapToInt(one -> {
                    var cycle = cycleBefore.get(one.cycle());
                    return cycle == null ? -1 : known.getOrDefault(whose(one, cycle), -1);
                })
                .toArray();
    }

    private static List<String> whose(Scored one, String cycle) {
        return List.of(cycle, one.employeeNo(), one.post());
    }

    /** The indicator's points in these rows; NaN for -1. */
    double[] pointsIn(String indicator, int[] rows) {
        var points = columns.get(indicator);
        return Arrays.stream(rows)
                .mapToDouble(row -> row < 0 || points == null ? Double.NaN : points[row])
                .toArray();
    }

    /** The table of these rows alone. */
    ScoreTable where(Predicate<Scored> taken) {
        return new ScoreTable(results.stream().filter(taken).toList());
    }

    static double[] pick(double[] cells, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> cells[row]).toArray();
    }
}

package io.perfcycle.evidence;

import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.evidence.UseEvidence.Next;
import io.perfcycle.evidence.UseEvidence.OfLevel;
import io.perfcycle.evidence.UseEvidence.OfPost;
import io.perfcycle.statistics.Correlation;
import io.perfcycle.statistics.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How results of one cycle foretell those of the next. Low ones rise by themselves, so what regression lets expect stands beside. */
final class NextCycle {

    /** Fewest pairs for a correlation. */
    static final int FOR_A_POST = 20;

    private record Pair(Reviewed now, Reviewed then) {

        double before() {
            return now.total() == null ? Double.NaN : now.total();
        }

        double after() {
            return then.total() == null ? Double.NaN : then.total();
        }
    }

    private NextCycle() {}

    /** @param people results, the oldest cycle first */
    static Next of(List<Reviewed> people, List<String> cycles) {
        var pairs = pairs(people, cycles);
        var before = places(pairs, true);
        var after = places(pairs, false);
        var posts = new ArrayList<OfPost>();
        indices(pairs).forEach((post, at) -> {
            if (at.size() >= FOR_A_POST) {
                posts.add(new OfPost(post, Correlation.spearman(pick(before, at), pick(after, at), FOR_A_POST)));
            }
        });
        return new Next(pairs.size(), Correlation.spearman(before, after, FOR_A_POST), posts, levels(pairs));
    }

    private static List<Pair> pairs(List<Reviewed> people, List<String> cycles) {
        var byCycle = people.stream()
                .filter(person -> person.total() != null)
                .collect(Collectors.groupingBy(
                        Reviewed::cycle,
                        Collectors.toMap(Reviewed::employeeNo, person -> person, (one, other) -> other)));
        var pairs = new ArrayList<Pair>();
        for (var at = 1; at < cycles.size(); at++) {
            var now = byCycle.getOrDefault(cycles.get(at - 1), Map.of());
            var then = byCycle.getOrDefault(cycles.get(at), Map.of());
            new TreeMap<>(now).forEach((person, result) -> {
                var next = then.get(person);
                if (next != null
                        && next.post().equals(result.post())
                        && next.periodEnd().isAfter(result.periodEnd())) {
                    pairs.add(new Pair(result, next));
                }
            });
        }
        return pairs;
    }

    /** Each one's place among those of his post and cycle, so that easy posts and easy quarters correlate with nothing. */
    private static double[] places(List<Pair> pairs, boolean now) {
        var totals = new HashMap<String, TreeMap<Double, int[]>>();
        pairs.forEach(pair -> totals.computeIfAbsent(stratum(pair), any -> new TreeMap<>())
                .computeIfAbsent(now ? pair.before() : pair.after(), any -> new int[2])[1]++);
        totals.values().forEach(counts -> {
            var below = 0;
            for (var count : counts.values()) {
                count[0] = below;
                below += count[1];
            }
        });
        var sizes = pairs.stream().collect(Collectors.groupingBy(NextCycle::stratum, Collectors.counting()));
        return pairs.stream()
                .mapToDouble(pair -> {
                    var count = totals.get(stratum(pair)).get(now ? pair.before() : pair.after());
                    return (count[0] + count[1] / 2.0) / sizes.get(stratum(pair));
                })
                .toArray();
    }

    private static String stratum(Pair pair) {
        return pair.now().cycle()
                + '\n'
                + pair.then().cycle()
                + '\n'
                + pair.now().post();
    }

    private static TreeMap<String, List<Integer>> indices(List<Pair> pairs) {
        var indices = new TreeMap<String, List<Integer>>();
        for (var at = 0; at < pairs.size(); at++) {
            indices.computeIfAbsent(pairs.get(at).now().post(), any -> new ArrayList<>())
                    .add(at);
        }
        return indices;
    }

    private static double[] pick(double[] all, List<Integer> at) {
        return at.stream().mapToDouble(one -> all[one]).toArray();
    }

    private static List<OfLevel> levels(List<Pair> pairs) {
        var line = pairs.size() < FOR_A_POST ? null : line(pairs);
        return Levels.ORDER.stream()
                .map(level -> {
                    var own = pairs.stream()
                            .filter(pair -> level.equals(pair.now().level()))
                            .toList();
                    var now = GroupComparison.mean(
                            own.stream().mapToDouble(Pair::before).toArray());
                    var then = GroupComparison.mean(
                            own.stream().mapToDouble(Pair::after).toArray());
                    return new OfLevel(level, own.size(), now, then, expected(now, line));
                })
                .toList();
    }

    private static @Nullable Double expected(Estimate now, double @Nullable [] line) {
        return now.value() == null || line == null ? null : (Double) (line[0] + line[1] * now.value());
    }

    /** Intercept and slope of least squares over all pairs; null where nothing varies. */
    private static double @Nullable [] line(List<Pair> pairs) {
        var before = pairs.stream().mapToDouble(Pair::before).average().orElseThrow();
        var after = pairs.stream().mapToDouble(Pair::after).average().orElseThrow();
        var products = pairs.stream()
                .mapToDouble(one -> (one.before() - before) * (one.after() - after))
                .sum();
        var squares = pairs.stream()
                .mapToDouble(one -> Math.pow(one.before() - before, 2))
                .sum();
        return squares == 0 ? null : new double[] {after - products / squares * before, products / squares};
    }
}

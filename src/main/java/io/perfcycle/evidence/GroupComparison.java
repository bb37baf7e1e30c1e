package io.perfcycle.evidence;

import static java.util.Objects.requireNonNull;

import io.perfcycle.evidence.GroupEvidence.FourFifths;
import io.perfcycle.evidence.GroupEvidence.Standing;
import io.perfcycle.evidence.GroupEvidence.Verdict;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.FalseDiscovery;
import io.perfcycle.statistics.GroupDifference;
import io.perfcycle.statistics.ImpactRatio;
import io.perfcycle.statistics.MantelHaenszel;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.statistics.SmallGroups;
import io.perfcycle.statistics.Standardized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Compares the groups of one attribute, first what lies in the totals, then who gets the top levels. Knows no tables. */
final class GroupComparison {

    static final int SMALLEST = 5;
    static final int FOR_A_TEST = 20;

    private static final double SIGNIFICANT = 0.05;
    private static final double SMALL_EFFECT = 0.01;
    private static final double A_TENTH = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double UPPER_TAIL = 0.975;

    /** Somebody's newest result: whether its level is a top one. */
    record Newest(String person, String group, String stratum, boolean top) {}

    /** What the totals of one attribute say. */
    record Points(
            List<Places.Entry> entries,
            Set<String> hidden,
            int hiddenPeople,
            int people,
            GroupDifference difference,
            GroupDifference bare,
            Map<String, GroupPoints> groups) {}

    /** What they say of one group. */
    record GroupPoints(
            int people,
            Estimate total,
            Estimate place,
            @Nullable Double p) {}

    /** Where one group stands, and how sure that is. */
    record Standings(
            Estimate place,
            Standing standing,
            @Nullable Double p,
            @Nullable Double adjustedP) {

        static final Standings UNKNOWN = new Standings(Estimate.insufficient(0), Standing.USUAL, null, null);

        Standings at(Standing other) {
            return new Standings(place, other, p, adjustedP);
        }
    }

    /** What the top levels say of one group. */
    record Tops(
            Estimate share,
            @Nullable ImpactRatio ratio,
            @Nullable Double oddsRatio,
            @Nullable Double p) {}

    private GroupComparison() {}

    static Points points(List<Places.Entry> entries) {
        return points(entries, Set.of());
    }

    /** @param withheld groups that are hidden whatever their size */
    static Points points(List<Places.Entry> entries, Set<String> withheld) {
        var people = new TreeMap<String, Set<String>>();
        var totals = new TreeMap<String, Map<String, List<Double>>>();
        entries.forEach(entry -> {
            people.computeIfAbsent(entry.group(), any -> new TreeSet<>()).add(entry.person());
            totals.computeIfAbsent(entry.group(), any -> new TreeMap<>())
                    .computeIfAbsent(entry.person(), any -> new ArrayList<>())
                    .add(entry.total());
        });
        var hidden = SmallGroups.hidden(sizes(people), withheld, SMALLEST);
        var places = Places.of(entries.stream()
                        .filter(entry -> !hidden.contains(entry.group()))
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Places.Place::group, TreeMap::new, Collectors.toList()));
        var columns = places.values().stream().map(GroupComparison::column).toList();
        var groups = new TreeMap<String, GroupPoints>();
        people.forEach((group, own) -> {
            if (!hidden.contains(group)) {
                groups.put(group, group(own.size(), totals.get(group).values(), group, places));
            }
        });
        return new Points(
                entries,
                hidden,
                hidden.stream().mapToInt(group -> people.get(group).size()).sum(),
                (int) places.values().stream()
                        .flatMap(List::stream)
                        .map(Places.Place::person)
                        .distinct()
                        .count(),
                GroupDifference.of(columns, SMALLEST, FOR_A_TEST),
                GroupDifference.of(
                        groups.keySet().stream()
                                .map(group -> means(totals.get(group).values()))
                                .toList(),
                        SMALLEST,
                        FOR_A_TEST),
                groups);
    }

    private static GroupPoints group(
            int people, Collection<List<Double>> totals, String group, Map<String, List<Places.Place>> places) {
        var own = column(places.getOrDefault(group, List.of()));
        var others = places.entrySet().stream()
                .filter(other -> !other.getKey().equals(group))
                .flatMapToDouble(other -> java.util.Arrays.stream(column(other.getValue())))
                .toArray();
        return new GroupPoints(
                people,
                mean(means(totals)),
                mean(own),
                GroupDifference.of(List.of(own, others), SMALLEST, FOR_A_TEST).p());
    }

    /** The mean with Student's interval; insufficient below the smallest group. */
    static Estimate mean(double[] values) {
        var n = values.length;
        if (n < SMALLEST) {
            return Estimate.insufficient(n);
        }
        var scale = Standardized.by(java.util.Arrays.stream(values).boxed().toList());
        var mean = requireNonNull(scale.mean());
        var half = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER_TAIL)
                * requireNonNull(scale.deviation())
                / Math.sqrt(n);
        return Estimate.of(n, mean, mean - half, mean + half);
    }

    /** Who of the groups that are shown has a top level, against the group with the largest share of them. */
    static Map<String, Tops> tops(List<Newest> everybody, Set<String> hidden) {
        var groups = everybody.stream()
                .filter(one -> !hidden.contains(one.group()))
                .collect(Collectors.groupingBy(Newest::group, TreeMap::new, Collectors.toList()));
        var ratios = ImpactRatio.of(
                        groups.entrySet().stream()
                                .map(group -> new ImpactRatio.Group(
                                        group.getKey(),
                                        hits(group.getValue()),
                                        group.getValue().size()))
                                .toList(),
                        SMALLEST)
                .stream()
                .collect(Collectors.toMap(ImpactRatio::group, Function.identity()));
        var best = ratios.values().stream()
                .filter(one -> one.ratio() == 1)
                .max(Comparator.comparingInt(ImpactRatio::n).thenComparing(ImpactRatio::group))
                .map(ImpactRatio::group);
        var tops = new TreeMap<String, Tops>();
        groups.forEach((group, own) -> {
            var share =
                    own.size() < SMALLEST ? Estimate.insufficient(own.size()) : Proportion.of(hits(own), own.size());
            var ratio = ratios.get(group);
            if (ratio == null || best.filter(group::equals).isPresent()) {
                tops.put(group, new Tops(share, ratio, null, null));
            } else {
                var test = MantelHaenszel.of(strata(own, groups.get(best.orElseThrow())));
                tops.put(
                        group,
                        new Tops(share, ratio, test.oddsRatio(), test.p() == null ? (Double) ratio.p() : test.p()));
            }
        });
        return tops;
    }

    private static List<MantelHaenszel.Stratum> strata(List<Newest> own, List<Newest> best) {
        var strata = new TreeMap<String, int[]>();
        count(strata, own, 0);
        count(strata, best, 2);
        return strata.values().stream()
                .map(cell -> new MantelHaenszel.Stratum(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    private static void count(Map<String, int[]> strata, List<Newest> people, int at) {
        for (var one : people) {
            var cell = strata.computeIfAbsent(one.stratum(), any -> new int[4]);
            cell[at] += one.top() ? 1 : 0;
            cell[at + 1]++;
        }
    }

    private static int hits(List<Newest> people) {
        return (int) people.stream().filter(Newest::top).count();
    }

    /** What is said where nothing was compared. */
    static Points nothing() {
        return points(List.of());
    }

    /**
     * Where each group stands, each against everybody else. Whoever stands out the most is found first and then left out, so that
     * the others are not called high only because he is low.
     */
    static Map<String, Standings> standings(Points points, Verdict attribute) {
        var found = new TreeMap<String, Standings>();
        against(points, attribute).forEach((group, own) -> found.put(group, own.at(Standing.USUAL)));
        var left = points;
        var next = outstanding(left, attribute);
        while (next.isPresent()) {
            var group = next.get().getKey();
            var standing = next.get().getValue().standing();
            found.computeIfPresent(group, (any, own) -> own.at(standing));
            left = points(
                    left.entries().stream()
                            .filter(entry -> !entry.group().equals(group))
                            .toList(),
                    left.hidden());
            next = outstanding(left, attribute);
        }
        return found;
    }

    private static Optional<Map.Entry<String, Standings>> outstanding(Points points, Verdict attribute) {
        return against(points, attribute).entrySet().stream()
                .filter(group -> group.getValue().standing() != Standing.USUAL)
                .min(Comparator.comparingDouble((Map.Entry<String, Standings> group) ->
                                requireNonNull(group.getValue().p()))
                        .thenComparing(Map.Entry::getKey));
    }

    private static Map<String, Standings> against(Points points, Verdict attribute) {
        var chances = new TreeMap<String, @Nullable Double>();
        points.groups().forEach((group, own) -> chances.put(group, own.p()));
        var adjusted = adjusted(chances);
        var found = new TreeMap<String, Standings>();
        points.groups()
                .forEach((group, own) -> found.put(
                        group,
                        new Standings(
                                own.place(),
                                standing(attribute, own, adjusted.get(group)),
                                own.p(),
                                adjusted.get(group))));
        return found;
    }

    /** Each p among those that are there, adjusted; nulls stay. */
    static <K> Map<K, Double> adjusted(Map<K, @Nullable Double> values) {
        var keys = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
        var adjusted = FalseDiscovery.adjust(
                keys.stream().mapToDouble(key -> values.get(key)).toArray());
        var found = new HashMap<K, Double>();
        IntStream.range(0, keys.size()).forEach(at -> found.put(keys.get(at), adjusted[at]));
        return found;
    }

    static Verdict verdict(GroupDifference difference, @Nullable Double adjustedP) {
        if (!difference.effect().known()) {
            return difference.effect().standing() == Estimate.Standing.CONSTANT
                    ? Verdict.NO_DIFFERENCE_FOUND
                    : Verdict.INSUFFICIENT_DATA;
        }
        return significant(adjustedP) && difference.effect().atLeast(SMALL_EFFECT)
                ? Verdict.DIFFERENT
                : Verdict.NO_DIFFERENCE_FOUND;
    }

    private static Standing standing(Verdict attribute, GroupPoints group, @Nullable Double adjustedP) {
        var place = group.place().value();
        if (attribute != Verdict.DIFFERENT || place == null || !significant(adjustedP)) {
            return Standing.USUAL;
        }
        return place <= MIDDLE - A_TENTH ? Standing.BELOW : place >= MIDDLE + A_TENTH ? Standing.ABOVE : Standing.USUAL;
    }

    static FourFifths fourFifths(@Nullable ImpactRatio ratio, @Nullable Double adjustedP) {
        if (ratio == null) {
            return FourFifths.NOT_COMPARED;
        }
        if (!ratio.low()) {
            return FourFifths.FAIR;
        }
        return ratio.unstable() ? FourFifths.UNSTABLE : significant(adjustedP) ? FourFifths.LOW : FourFifths.BY_CHANCE;
    }

    private static boolean significant(@Nullable Double adjustedP) {
        return adjustedP != null && adjustedP < SIGNIFICANT;
    }

    private static Map<String, Integer> sizes(Map<String, Set<String>> people) {
        return people.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().size()));
    }

    private static double[] column(List<Places.Place> places) {
        return places.stream().mapToDouble(Places.Place::place).toArray();
    }

    private static double[] means(Collection<List<Double>> totals) {
        return totals.stream().mapToDouble(RaterComparison::mean).toArray();
    }
}

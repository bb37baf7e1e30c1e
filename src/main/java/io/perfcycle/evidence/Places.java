package io.perfcycle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where people lie among comparable people: the share of those of the same stratum who lie lower, half of those who lie
 * equal; in [0, 1], .5 being the middle. It needs no scale, so that ten people of an easy post and a thousand of a hard one can
 * be looked at together.
 */
final class Places {

    /** One result: whose, in which group, comparable with whom. */
    record Entry(String person, String group, String stratum, double total) {}

    /** Somebody's mean place and mean total in a group he was in; who changed the group counts in both. */
    record Place(String person, String group, double place, double total) {}

    private Places() {}

    /** Only strata with people of two groups or more say anything about groups. */
    static List<Place> of(List<Entry> entries) {
        var places = new TreeMap<String, TreeMap<String, List<double[]>>>();
        entries.stream()
                .collect(Collectors.groupingBy(Entry::stratum, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(stratum -> stratum.stream().map(Entry::group).distinct().count() > 1)
                .forEach(stratum -> {
                    var counts = counts(stratum);
                    stratum.forEach(entry -> places.computeIfAbsent(entry.group(), any -> new TreeMap<>())
                            .computeIfAbsent(entry.person(), any -> new ArrayList<>())
                            .add(new double[] {place(counts, entry.total(), stratum.size()), entry.total()}));
                });
        var found = new ArrayList<Place>();
        places.forEach((group, people) ->
                people.forEach((person, own) -> found.add(new Place(person, group, mean(own, 0), mean(own, 1)))));
        return found;
    }

    /** How many lie at or below each total. */
    private static TreeMap<Double, int[]> counts(List<Entry> stratum) {
        var counts = new TreeMap<Double, int[]>();
        stratum.forEach(entry -> counts.computeIfAbsent(entry.total(), any -> new int[2])[1]++);
        var below = 0;
        for (var count : counts.values()) {
            count[0] = below;
            below += count[1];
        }
        return counts;
    }

    private static double place(Map<Double, int[]> counts, double total, int all) {
        var count = counts.get(total);
        return (count[0] + count[1] / 2.0) / all;
    }

    private static double mean(List<double[]> values, int at) {
        return values.stream().mapToDouble(pair -> pair[at]).sum() / values.size();
    }
}

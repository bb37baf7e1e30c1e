package io.perfcycle.statistics;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups must not be shown, so that nobody can be made out: those that are too small, and, where these together are too
 * few as well, the next smallest ones, since the hidden rest follows from the total by subtraction.
 */
public final class SmallGroups {

    private SmallGroups() {}

    /** The groups to hide, by name; of equally large ones the first by name. Groups of nobody hide nothing. */
    public static Set<String> hidden(Map<String, Integer> sizes, int smallest) {
        return hidden(sizes, Set.of(), smallest);
    }

    /** The same where some are hidden whatever their size. */
    public static Set<String> hidden(Map<String, Integer> sizes, Set<String> anyway, int smallest) {
        var hidden = new TreeSet<String>();
        var sum = 0;
        for (var group : anyway) {
            if (sizes.getOrDefault(group, 0) > 0 && hidden.add(group)) {
                sum += sizes.get(group);
            }
        }
        var inOrder = sizes.entrySet().stream()
                .filter(group -> group.getValue() > 0 && !anyway.contains(group.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var group : inOrder) {
            if (group.getValue() >= smallest && (sum == 0 || sum >= smallest)) {
                break;
            }
            hidden.add(group.getKey());
            sum += group.getValue();
        }
        return hidden;
    }
}

package io.perfcycle.calibration;

import io.perfcycle.cycle.CyclePolicies.Calibration;
import io.perfcycle.statistics.Bands;
import io.perfcycle.statistics.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The suggested distribution: how many of each level by largest remainder, and who by rank, equal totals never parted. */
final class Suggestion {

    /** Somebody with a result. */
    record Rated(long participationId, BigDecimal total, boolean vetoed) {}

    private Suggestion() {}

    /** How many of these people each level gets, in the order of {@link Levels#ALL}. */
    static List<Integer> quota(Calibration policy, int people) {
        return LargestRemainder.of(people, shares(policy));
    }

    static List<BigDecimal> shares(Calibration policy) {
        return Levels.ALL.stream()
                .map(level -> policy.shares().getOrDefault(level, BigDecimal.ZERO))
                .toList();
    }

    /** The level of each person; whom a veto holds takes a place of the lowest level, and the others share the rest by rank. */
    static Map<Long, String> levels(Calibration policy, List<Rated> people) {
        var levels = new HashMap<Long, String>();
        var free = people.stream().filter(person -> !person.vetoed()).toList();
        people.stream().filter(Rated::vetoed).forEach(person -> levels.put(person.participationId(), Levels.LOWEST));
        var sizes = without(quota(policy, people.size()), people.size() - free.size());
        var bands = Bands.of(free.stream().map(Rated::total).toList(), sizes);
        for (var place = 0; place < free.size(); place++) {
            levels.put(free.get(place).participationId(), Levels.ALL.get(bands.get(place)));
        }
        return levels;
    }

    /** What is left when so many places are taken from the lowest level up. */
    private static List<Integer> without(List<Integer> sizes, int taken) {
        var left = new ArrayList<>(sizes);
        var toTake = taken;
        for (var place = left.size() - 1; place >= 0 && toTake > 0; place--) {
            var here = Math.min(toTake, left.get(place));
            left.set(place, left.get(place) - here);
            toTake -= here;
        }
        return left;
    }
}

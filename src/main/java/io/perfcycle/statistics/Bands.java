package io.perfcycle.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts values into bands of given sizes by their rank, the highest value into the first band. Equal values are never parted:
 * all go where most of them belong, and where that is undecided, into the higher band; a band may so hold more or fewer than
 * its size.
 */
public final class Bands {

    private Bands() {}

    /**
     * The band of each value, in the order in which the values come.
     *
     * @param sizes how many belong into each band; adding up to the number of values
     */
    public static List<Integer> of(List<BigDecimal> values, List<Integer> sizes) {
        if (sizes.stream().mapToInt(Integer::intValue).sum() != values.size()) {
            throw new IllegalArgumentException("%d values for bands of %s".formatted(values.size(), sizes));
        }
        var ranked = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(values::get).reversed())
                .toList();
        var byRank = byRank(sizes);
        var bands = new ArrayList<Integer>(java.util.Collections.nCopies(values.size(), 0));
        for (var from = 0; from < ranked.size(); ) {
            var to = from + 1;
            while (to < ranked.size() && values.get(ranked.get(to)).compareTo(values.get(ranked.get(from))) == 0) {
                to++;
            }
            var band = commonest(byRank.subList(from, to));
            ranked.subList(from, to).forEach(place -> bands.set(place, band));
            from = to;
        }
        return List.copyOf(bands);
    }

    private static List<Integer> byRank(List<Integer> sizes) {
        var byRank = new ArrayList<Integer>();
        for (var band = 0; band < sizes.size(); band++) {
            byRank.addAll(java.util.Collections.nCopies(sizes.get(band), band));
        }
        return byRank;
    }

    /** The band most often named; the highest of several. */
    private static int commonest(List<Integer> bands) {
        return bands.stream()
                .distinct()
                .max(Comparator.<Integer>comparingInt(band -> java.util.Collections.frequency(bands, band))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}

package io.perfcycle.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Many tests at once: p-values adjusted after Benjamini and Hochberg (1995). Agrees with R {@code p.adjust(p, "BH")}. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** Each p-value's adjusted one, in the order given. */
    public static double[] adjust(double[] values) {
        var m = values.length;
        var order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> values[at]).reversed())
                .toList();
        var adjusted = new double[m];
        var least = 1.0;
        for (var place = 0; place < m; place++) {
            var at = order.get(place);
            least = Math.min(least, values[at] * m / (m - place));
            adjusted[at] = least;
        }
        return adjusted;
    }
}

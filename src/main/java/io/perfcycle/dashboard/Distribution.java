package io.perfcycle.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How results are spread.
 *
 * @param people with a result in sight
 * @param held of them without points or level yet
 * @param moved whose level is another after calibration than before; null where so few are not described
 * @param smallest below so many people a unit is not described
 */
record Distribution(
        int people,
        int held,
        @Nullable Integer moved,
        int smallest,
        @Nullable Spread points,
        List<Level> levels,
        List<Bin> bins,
        List<Group> units) {

    /** A level's people as rated, after calibration and now. */
    record Level(String level, int before, int after, int now) {}

    /** People with {@code from <= total < to} as rated, after calibration and now; the last bin holds its upper end too. */
    record Bin(int from, int to, int before, int after, int now) {}

    /** Exact to two places: mean and sample standard deviation, the three quartiles (R type 7) as strings. */
    record Spread(int people, String mean, @Nullable String deviation, String low, String median, String high) {}

    /** A unit itself, without those below it; {@code points} null and {@code levels} empty where it is too small. */
    record Group(
            String unit,
            String name,
            @Nullable String nameEn,
            int people,
            @Nullable Spread points,
            List<Level> levels) {}
}

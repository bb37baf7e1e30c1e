package io.perfcycle.evidence;

import io.perfcycle.statistics.Standardized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was judged of people less what was measured of the same people. Both are standardized within post and cycle, since
 * indicators of one post are easier than those of another; whom too few people share a post with is compared within the cycle.
 * Where either does not vary nothing can be said of it.
 */
record JudgedLessMeasured(Both of, double difference) {

    /** Fewest people of one post in one cycle to be compared among themselves. */
    static final int OWN_SCALE = 10;

    /** What one rater judged of one person in one cycle, in mean, and what was measured. */
    record Both(String rater, String person, String cycle, String post, double judged, double measured) {}

    private record Scales(Standardized judged, Standardized measured) {

        static Scales by(List<Both> people) {
            return new Scales(
                    Standardized.by(people.stream().map(Both::judged).toList()),
                    Standardized.by(people.stream().map(Both::measured).toList()));
        }

        /** Null where one of them does not vary. */
        @Nullable
        Double difference(Both one) {
            var own = judged.of(one.judged());
            var other = measured.of(one.measured());
            return own == null || other == null ? null : (Double) (own - other);
        }
    }

    /** In deviations; in the order given, without those of whom nothing can be said. */
    static List<JudgedLessMeasured> of(List<Both> all) {
        var scales = scales(all);
        return all.stream()
                .<JudgedLessMeasured>mapMulti((one, found) -> {
                    var scale = scales.getOrDefault(post(one), scales.get(one.cycle()));
                    var difference = scale == null ? null : scale.difference(one);
                    if (difference != null) {
                        found.accept(new JudgedLessMeasured(one, difference));
                    }
                })
                .toList();
    }

    private static Map<String, Scales> scales(List<Both> all) {
        var scales = new HashMap<String, Scales>();
        all.stream().collect(Collectors.groupingBy(JudgedLessMeasured::post)).forEach((post, people) -> {
            if (people.size() >= OWN_SCALE) {
                scales.put(post, Scales.by(people));
            }
        });
        all.stream()
                .collect(Collectors.groupingBy(Both::cycle))
                .forEach((cycle, people) -> scales.put(cycle, Scales.by(people)));
        return scales;
    }

    private static String post(Both one) {
        return one.cycle() + '\n' + one.post();
    }
}

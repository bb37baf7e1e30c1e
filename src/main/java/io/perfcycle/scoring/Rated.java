package io.perfcycle.scoring;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A judgement on the anchored scale: 1, 2, 3, 4, 5 give 40, 70, 100, 110, 120, linear between for means of several
 * raters. Nothing outside [1, 5] is accepted. Source: contract section 5. Example: 3.4 gives 104.
 */
public record Rated() implements ScoringRule {
    private static final List<Integer> LEVELS = List.of(40, 70, 100, 110, 120);
    private static final BigFraction WORST = BigFraction.ONE;
    private static final BigFraction BEST = new BigFraction(5);

    @Override
    public boolean accepts(BigFraction actual) {
        return actual.compareTo(WORST) >= 0 && actual.compareTo(BEST) <= 0;
    }

    @Override
    public Points score(BigFraction actual) {
        if (!accepts(actual)) {
            throw new IllegalArgumentException("A rating lies between 1 and 5, but is " + actual);
        }
        // The best rating belongs to the last interval, 4 to 5
        var below = Math.min(actual.intValue(), 4);
        var from = new BigFraction(below);
        return Points.between(from, LEVELS.get(below - 1), from.add(1), LEVELS.get(below), actual);
    }

    @Override
    public Kind kind() {
        return Kind.RATED;
    }
}

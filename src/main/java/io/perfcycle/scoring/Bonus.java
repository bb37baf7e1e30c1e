package io.perfcycle.scoring;

import org.hipparchus.fraction.BigFraction;

/**
 * Extra points: the actual value is the points, within [0, 120]; a negative value takes nothing away. The scorecard adds
 * them after weighting, at most 10 over all bonuses. Source: contract section 5. Example: 4.5 gives 4.5.
 */
public record Bonus() implements ScoringRule {

    @Override
    public Points score(BigFraction actual) {
        return Points.clamped(actual);
    }

    @Override
    public Kind kind() {
        return Kind.BONUS;
    }
}

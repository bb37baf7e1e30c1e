package io.perfcycle.scoring;

import org.hipparchus.fraction.BigFraction;

/**
 * The accepted share of the milestones in percent, as it is, within [0, 100]. Source: contract section 5. Example: 75
 * gives 75, 130 gives 100.
 */
public record Milestone() implements ScoringRule {

    @Override
    public Points score(BigFraction actual) {
        return new Points(Exact.clamp(actual, BigFraction.ZERO, Points.ON_TARGET));
    }

    @Override
    public Kind kind() {
        return Kind.MILESTONE;
    }
}

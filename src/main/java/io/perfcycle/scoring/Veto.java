package io.perfcycle.scoring;

import org.hipparchus.fraction.BigFraction;

/**
 * A red line: any value above 0 caps the level at D, whatever the total. It earns nothing and weighs nothing. Source:
 * contract section 5.
 */
public record Veto() implements ScoringRule {

    /** Always 0. */
    @Override
    public Points score(BigFraction actual) {
        return Points.NONE;
    }

    /** Whether the red line is crossed. */
    public boolean caps(BigFraction actual) {
        return actual.signum() > 0;
    }

    @Override
    public Kind kind() {
        return Kind.VETO;
    }
}

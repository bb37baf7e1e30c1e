package io.perfcycle.scoring;

import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * From an actual value to points in [0, 120]. Each rule is a pure function on exact fractions, immutable and safe to
 * share; made by {@link ScoringRules}, which refuses anchors that make no sense.
 */
public sealed interface ScoringRule permits Ladder, Corridor, Rated, Milestone, Veto, Bonus {

    /**
     * The points for a value, not yet rounded.
     *
     * @throws IllegalArgumentException if the rule does not {@link #accepts accept} the value
     */
    Points score(BigFraction actual);

    /** The kind of indicator this rule belongs to. */
    Kind kind();

    /** Which values are better; null where the kind has no direction. */
    default @Nullable Direction direction() {
        return null;
    }

    /** The anchors in effect, defaults filled in, shown with at most twelve decimals. */
    default Anchors anchors() {
        return Anchors.NONE;
    }

    /** False for a value that cannot have come from this scale, such as a rating of 7. */
    default boolean accepts(BigFraction actual) {
        return true;
    }

    /**
     * The same rule for a person with {@code factor} of the full volume: threshold, target and stretch multiplied. Rules
     * without these three are returned as they are.
     *
     * @param factor above 0
     */
    default ScoringRule scaled(BigFraction factor) {
        return this;
    }
}

package io.perfcycle.scoring;

/** How an indicator enters the result. */
public enum Kind {
    /** A measured figure against anchors. */
    QUANTITATIVE,
    /** A judgement on the anchored scale 1 to 5. */
    RATED,
    /** An accepted share in percent. */
    MILESTONE,
    /** Carries no weight; a value above 0 caps the level at D. */
    VETO,
    /** Carries no weight; adds its points after weighting. */
    BONUS;

    /** True where the weight takes part in the weighted mean. */
    public boolean weighs() {
        return this == QUANTITATIVE || this == RATED || this == MILESTONE;
    }
}

package io.perfcycle.scoring;

/** What a missing figure does to the result. */
public enum MissingPolicy {
    /** The weight is left out. */
    REWEIGHT,
    /** The result is held until the figure is supplied or waived. */
    HOLD,
    /** 0 points at full weight. */
    ZERO;

    /**
     * The policy of an indicator that names none: {@link #HOLD} for a veto, because absent evidence acquits nobody, else
     * {@link #REWEIGHT}. Source: domain study 1.4 (BLOCK for veto data, RENORMALISE for system data).
     */
    public static MissingPolicy defaultFor(Kind kind) {
        return kind == Kind.VETO ? HOLD : REWEIGHT;
    }
}

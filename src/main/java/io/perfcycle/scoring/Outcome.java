package io.perfcycle.scoring;

/** Whether a scorecard has a result. */
public enum Outcome {
    SCORED,
    /** At least one indicator waits for its figure. */
    HELD,
    /** Less than 60 % of the weight counts. */
    INSUFFICIENT_DATA
}

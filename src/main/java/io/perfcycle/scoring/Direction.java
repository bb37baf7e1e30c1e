package io.perfcycle.scoring;

/** Which values of a quantitative indicator are the better ones. */
public enum Direction {
    HIGHER,
    LOWER,
    RANGE
}

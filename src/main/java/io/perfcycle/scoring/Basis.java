package io.perfcycle.scoring;

/** Whether the anchors of an indicator grow with the time a person works. */
public enum Basis {
    /** Threshold, target and stretch are scaled to the person. */
    VOLUME,
    /** Never scaled. */
    RATE
}

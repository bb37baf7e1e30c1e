package io.perfcycle.systemreview;

/** What HR decides about one indicator of a scorecard; whatever the figures recommend, nothing happens without it. */
enum Decision {
    KEEP,
    /** Other anchors, bounds, or another definition or formula. */
    ADJUST,
    /** Its weight goes to another indicator of the scorecard that says the same. */
    MERGE,
    /** It leaves the scorecard; what it weighed is spread over the others. */
    RETIRE;

    /** Whether the line stays on the scorecard. */
    boolean stays() {
        return this == KEEP || this == ADJUST;
    }
}

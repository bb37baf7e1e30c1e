package io.perfcycle.scoring;

/** What became of one indicator in one result. */
public enum ItemStatus {
    /** The figure was there and earned points, or spoke for or against a veto. */
    SCORED,
    /** No figure; left out, or 0 points, by policy. */
    MISSING,
    /** The indicator does not concern this person in this period; its weight is left out. */
    NOT_APPLICABLE,
    /** No figure, and the result waits for it. */
    HELD,
    /** Its data owner has waived it with a reason; its weight is left out. */
    WAIVED
}

package io.perfcycle.cycle;

/** Where a cycle stands. Results are visible to employees in RELEASED and CLOSED and at no other time. */
public enum CycleState {
    DRAFT,
    RUNNING,
    RELEASED,
    CLOSED,
    CANCELLED;

    /** Whether people still have something to do in it. */
    public boolean isUnderWay() {
        return this == RUNNING || this == RELEASED;
    }

    public boolean released() {
        return this == RELEASED || this == CLOSED;
    }
}

package io.perfcycle.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stage of a cycle: whether it is open, until when, and how many people it waits for. */
public record StageWindow(
        Stage stage,
        State state,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        int open,
        int done,
        int missed) {

    /** PLANNED, then OPENING in chunks, OPEN, CLOSING while stragglers are dealt with, CLOSED. */
    public enum State {
        PLANNED,
        OPENING,
        OPEN,
        CLOSING,
        CLOSED
    }

    boolean isUnderWay() {
        return state == State.OPENING || state == State.OPEN || state == State.CLOSING;
    }
}

package io.perfcycle.cycle;

/** Told when a stretch of a cycle is over, for whoever keeps figures that would go with the engine's history. */
public interface Closings {

    /** The results have been released, or the cycle has been closed. Safe to repeat; nothing of the cycle may fail for it. */
    void over(String cycle);
}

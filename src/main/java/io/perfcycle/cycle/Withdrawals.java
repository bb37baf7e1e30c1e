package io.perfcycle.cycle;

/** Told when a participation leaves its cycle, in the same transaction: a room clears away what it keeps beside the processes. */
@FunctionalInterface
public interface Withdrawals {

    void withdrawn(Participation participation);
}

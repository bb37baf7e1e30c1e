package io.perfcycle.organization;

import java.util.List;

/** Hears of people who have moved, all of an import at once and within its transaction. Who cares provides it. */
public interface Moves {

    void heard(List<Move> moves, String by);
}

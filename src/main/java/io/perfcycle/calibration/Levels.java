package io.perfcycle.calibration;

import java.util.List;

/** The levels that people may decide on, the highest first. */
final class Levels {

    static final List<String> ALL = List.of("S", "A", "B", "C", "D");

    /** Where a veto holds a person. */
    static final String LOWEST = ALL.get(ALL.size() - 1);

    private Levels() {}
}

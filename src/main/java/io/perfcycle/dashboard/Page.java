package io.perfcycle.dashboard;

import java.util.List;

/** A page of a list. */
record Page<T>(int page, int size, long total, List<T> items) {

    static final int LARGEST = 200;

    static int size(int wanted) {
        return Math.max(1, Math.min(wanted, LARGEST));
    }
}

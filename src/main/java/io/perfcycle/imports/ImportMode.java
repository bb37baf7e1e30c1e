package io.perfcycle.imports;

/** What becomes of the good rows of a file that has bad ones. */
public enum ImportMode {
    /** Good rows go in, bad rows are reported. */
    PARTIAL,
    /** All or nothing. */
    ATOMIC
}

package io.perfcycle.evidence;

import java.time.LocalDate;

/** Where others ask for a review of the scheme without knowing how it runs. */
public interface ReviewDoor {

    /**
     * Begins a review of the cycles whose period ends from the one day to the other; asked twice for a range that is not decided
     * yet, it is the same one.
     *
     * @return the business key of its process
     */
    String open(LocalDate from, LocalDate to, String by);

    /** Whether the outcome of the newest review of exactly this range has been told to everybody. */
    boolean published(LocalDate from, LocalDate to);
}

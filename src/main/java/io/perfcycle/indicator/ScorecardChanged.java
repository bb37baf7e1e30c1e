package io.perfcycle.indicator;

import java.time.LocalDate;

/** A post has another scorecard from this day on: told within the transaction that gives it. Running cycles keep theirs. */
public record ScorecardChanged(String post, LocalDate effectiveFrom) {}

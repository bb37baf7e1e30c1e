package io.perfcycle.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * What a review looks at.
 *
 * @param from first day of the range
 * @param to last day of the range
 * @param cycles codes of the released or closed cycles whose period ends within the range, the oldest period first
 */
public record EvidenceScope(LocalDate from, LocalDate to, List<String> cycles) {

    public EvidenceScope {
        cycles = List.copyOf(cycles);
    }
}

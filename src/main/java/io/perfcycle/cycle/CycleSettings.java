package io.perfcycle.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What HR chose when creating a cycle and nobody changes afterwards.
 *
 * @param orgUnits units whose people (and sub-units' people) take part; empty lists mean everyone
 * @param deadlines stage code to the last day of that stage
 * @param weights indicator code to the percentage that this cycle's focus gives it
 * @param policies how people are heard and judged beyond the figures
 * @param zone the time zone in which this cycle's days begin and end; nothing for the company's
 */
public record CycleSettings(
        List<String> orgUnits,
        List<String> posts,
        List<String> employees,
        Map<String, LocalDate> deadlines,
        CheckIns checkIns,
        Map<String, BigDecimal> weights,
        @Nullable CyclePolicies policies,
        @Nullable String zone) {

    /** How often progress is talked over during the goal period. */
    public enum CheckIns {
        NONE,
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY,
        PER_CYCLE
    }

    public CycleSettings {
        orgUnits = List.copyOf(orgUnits);
        posts = List.copyOf(posts);
        employees = List.copyOf(employees);
        deadlines = Map.copyOf(deadlines);
        weights = Map.copyOf(weights);
        policies = policies == null ? CyclePolicies.PLAIN : policies;
    }
}

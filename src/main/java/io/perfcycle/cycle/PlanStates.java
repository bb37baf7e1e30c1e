package io.perfcycle.cycle;

import java.util.Collection;
import java.util.Map;

/** How people stand with their improvement plans, for the table {@code eligibility}. The room of the plans provides it. */
public interface PlanStates {

    /** {@code OPEN}, {@code PASSED} or {@code FAILED} by employee number; whoever never had a plan is left out. */
    Map<String, String> of(Collection<String> employeeNos);
}

package io.perfcycle.training;

import org.jspecify.annotations.Nullable;

/**
 * A course that a rule wants for a person, before it is weighed against what he has already.
 *
 * @param urgency breaks ties of equal priority: the lower, the more urgent; the points of a gap
 */
record Proposal(
        String employeeNo,
        String course,
        String reason,
        Ruling ruling,
        @Nullable String indicator,
        double urgency) {}

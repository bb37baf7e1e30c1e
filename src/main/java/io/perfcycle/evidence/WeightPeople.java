package io.perfcycle.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code weight-people}: whom the proposed weights would have helped or cost in the last cycle, person by person. For HR
 * only: whoever shows it asks {@link Evidence#weightPeople}, which checks the right.
 *
 * @param changes those whose total would change, the greatest change first
 */
public record WeightPeople(List<Change> changes) {

    public WeightPeople {
        changes = List.copyOf(changes);
    }

    /** One person's result as it was and as it would have been; totals as text, to two places. */
    public record Change(
            String cycle,
            String employeeNo,
            String post,
            String total,
            String proposedTotal,
            @Nullable String level,
            @Nullable String proposedLevel) {}
}

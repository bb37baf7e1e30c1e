package io.perfcycle.checkin;

import io.perfcycle.checkin.CheckInView.StepView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a check-in: where the figures stand, what was agreed before, what was said last time.
 *
 * @param current the check-in that the task is about
 * @param carried steps agreed earlier that are still open, or were ended since this check-in opened
 * @param previous the check-in before; null for the first
 * @param disputes objections to figures that nobody has answered yet
 */
record CheckInPage(
        String cycle,
        String cycleName,
        String periodEnd,
        String today,
        String employeeNo,
        String name,
        String post,
        @Nullable String managerName,
        Tally counts,
        CheckInView current,
        List<StepView> carried,
        @Nullable CheckInView previous,
        List<DisputeLine> disputes) {

    /** An objection that is still open. */
    record DisputeLine(String indicator, String reason) {}
}

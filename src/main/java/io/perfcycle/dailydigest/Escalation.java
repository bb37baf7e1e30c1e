package io.perfcycle.dailydigest;

import io.perfcycle.organization.ReportingLines;
import io.perfcycle.workflow.TaskHolders.Held;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who else hears of an overdue task: first the manager of the person who has it, then that manager's manager, then HR. Where there
 * is no manager HR hears at that manager's time. What HR itself has not taken up goes no further.
 */
record Escalation(DigestSettings settings, ReportingLines lines, Set<String> hr) {

    /** @param late working days since the task was due, 1 or more */
    Set<String> toldOf(Held held, int late) {
        var told = new LinkedHashSet<String>();
        var person = held.task().assignee();
        var manager = person == null ? null : lines.managerOf(person).orElse(null);
        var upper = manager == null ? null : lines.managerOf(manager).orElse(null);
        if (late >= settings.managerAfter()) {
            tell(told, manager);
        }
        if (late >= settings.upperManagerAfter() && manager != null) {
            tell(told, upper);
        }
        if (late >= settings.hrAfter()) {
            told.addAll(hr);
        }
        told.removeAll(held.people());
        return told;
    }

    private void tell(Set<String> told, @org.jspecify.annotations.Nullable String superior) {
        if (superior == null) {
            told.addAll(hr);
        } else {
            told.add(superior);
        }
    }
}

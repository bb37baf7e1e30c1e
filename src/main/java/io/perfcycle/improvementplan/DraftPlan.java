package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Prepare plan": the manager writes down the gap, goals that can be measured, the support, and the check points. */
@Component
class DraftPlan extends PlanTask<PlanContent> {

    private static final int MOST_GOALS = 5;
    private static final int MOST_CHECK_POINTS = 13;

    private final PlanSettings settings;
    private final WorkingCalendar calendar;

    DraftPlan(Submissions submissions, Desk desk, PlanSettings settings, WorkingCalendar calendar) {
        super(submissions, PlanContent.class, desk);
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    protected void accept(TaskContext task, PlanContent typed) {
        impartial(task, task.actor());
        var faults = new Faults();
        var content = new PlanContent(
                faults.required("PLAN_GAP", "gap", typed.gap()),
                goals(typed.goals(), faults),
                checkPoints(typed.checkPoints(), faults));
        faults.refuse();
        desk.plans().write(plan(task), content);
        desk.plans().remember(plan(task), "PREPARED", task.actor(), null, content.gap());
    }

    private static List<PlanContent.@Nullable Goal> goals(
            @Nullable List<PlanContent.@Nullable Goal> typed, Faults faults) {
        var goals = typed == null ? List.<PlanContent.@Nullable Goal>of() : typed;
        if (goals.isEmpty() || goals.size() > MOST_GOALS) {
            faults.add("PLAN_GOALS", "goals", MOST_GOALS);
            return List.of();
        }
        var checked = new ArrayList<PlanContent.@Nullable Goal>();
        for (var at = 0; at < goals.size(); at++) {
            var goal = goals.get(at) == null ? new PlanContent.Goal(null, null, null, null) : goals.get(at);
            var path = "goals[" + at + "].";
            checked.add(new PlanContent.Goal(
                    faults.required("PLAN_GOAL_WHAT", path + "what", goal.what()),
                    faults.required("PLAN_GOAL_MEASURE", path + "measure", goal.measure()),
                    faults.required("PLAN_GOAL_TARGET", path + "target", goal.target()),
                    faults.required("PLAN_GOAL_SUPPORT", path + "support", goal.support())));
        }
        return checked;
    }

    /** In the future, each once; the last one ends the plan, which lasts as long as the company has settled. */
    private List<@Nullable LocalDate> checkPoints(@Nullable List<@Nullable LocalDate> typed, Faults faults) {
        var days = typed == null ? List.<@Nullable LocalDate>of() : typed;
        if (days.isEmpty() || days.size() > MOST_CHECK_POINTS || days.stream().anyMatch(Objects::isNull)) {
            faults.add("PLAN_CHECK_POINTS", "checkPoints", MOST_CHECK_POINTS);
            return List.of();
        }
        var sorted = new TreeSet<>(days);
        var today = calendar.today();
        if (sorted.size() < days.size()) {
            faults.add("PLAN_CHECK_POINT_TWICE", "checkPoints");
        }
        for (var at = 0; at < days.size(); at++) {
            if (!days.get(at).isAfter(today)) {
                faults.add(
                        "PLAN_CHECK_POINT_PAST",
                        "checkPoints[" + at + "]",
                        days.get(at).toString());
            }
        }
        var last = sorted.last();
        if (last.isBefore(today.plusDays(settings.shortest())) || last.isAfter(today.plusDays(settings.longest()))) {
            faults.add(
                    "PLAN_LENGTH",
                    "checkPoints",
                    settings.shortest(),
                    settings.longest(),
                    today.plusDays(settings.shortest()).toString(),
                    today.plusDays(settings.longest()).toString());
        }
        return List.copyOf(sorted);
    }
}

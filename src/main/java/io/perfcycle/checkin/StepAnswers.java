package io.perfcycle.checkin;

import io.perfcycle.problem.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people write about steps, checked: how far the old ones are, and what is agreed anew. */
final class StepAnswers {

    /** How far an earlier step is. */
    record StepState(@Nullable Long id, Steps.@Nullable State state) {}

    /** A step to be agreed. */
    record Proposed(
            @Nullable String what,
            Steps.@Nullable Owner owner,
            @Nullable LocalDate due) {}

    private static final int MOST = 10;
    private static final int YEARS_AHEAD = 2;

    private StepAnswers() {}

    /** Each at most once, and only steps of this agenda. */
    static Map<Long, Steps.State> states(
            @Nullable List<@Nullable StepState> typed, List<Steps.Step> agenda, Faults faults) {
        var known = agenda.stream().map(step -> String.valueOf(step.id())).collect(Collectors.toSet());
        var states = new LinkedHashMap<Long, Steps.State>();
        faults.fitting(
                        "steps",
                        typed,
                        state -> state.id() == null ? null : state.id().toString(),
                        known)
                .forEach((id, row) -> {
                    var state = row.answer().state();
                    if (state == null) {
                        faults.add("CHECK_IN_STEP_STATE", row.path() + ".state");
                    } else {
                        states.put(Long.valueOf(id), state);
                    }
                });
        return states;
    }

    static List<Steps.NewStep> proposed(@Nullable List<@Nullable Proposed> typed, LocalDate today, Faults faults) {
        var given = typed == null ? List.<@Nullable Proposed>of() : typed;
        if (given.size() > MOST) {
            faults.add("CHECK_IN_STEPS_TOO_MANY", "next", MOST);
            return List.of();
        }
        var steps = new ArrayList<Steps.NewStep>();
        for (var at = 0; at < given.size(); at++) {
            var step = given.get(at);
            checked("next[" + at + "]", step == null ? new Proposed(null, null, null) : step, today, faults, steps);
        }
        return steps;
    }

    private static void checked(
            String path, Proposed typed, LocalDate today, Faults faults, List<Steps.NewStep> steps) {
        var what = faults.required("CHECK_IN_STEP_WHAT", path + ".what", typed.what());
        var owner = typed.owner();
        var due = typed.due();
        if (owner == null) {
            faults.add("CHECK_IN_STEP_OWNER", path + ".owner");
        }
        if (due == null) {
            faults.add("CHECK_IN_STEP_DUE", path + ".due");
        } else if (due.isBefore(today) || due.isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add("CHECK_IN_STEP_DUE_RANGE", path + ".due", due.toString(), today.toString(), YEARS_AHEAD);
        } else if (owner != null) {
            steps.add(new Steps.NewStep(what, owner, due));
        }
    }
}

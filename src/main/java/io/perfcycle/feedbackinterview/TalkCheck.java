package io.perfcycle.feedbackinterview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a record of a talk must say, whoever wrote it. */
@Component
class TalkCheck {

    private static final int MOST_ACTIONS = 10;
    private static final int YEARS_AHEAD = 2;

    private final Cycles cycles;
    private final Interviews interviews;
    private final WorkingCalendar calendar;

    TalkCheck(Cycles cycles, Interviews interviews, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.interviews = interviews;
        this.calendar = calendar;
    }

    /** The record without blanks around its texts; refuses it with all its faults, and whoever would talk to himself. */
    InterviewRecord checked(Participation person, InterviewRecord typed, String actor) {
        if (actor.equals(person.employeeNo())) {
            throw Refusal.forbidden("INTERVIEW_WITH_ONESELF");
        }
        var faults = new Faults();
        var held = typed.heldOn();
        heldOn(held, cycles.get(person.cycle()), faults);
        var record = new InterviewRecord(
                held,
                covered(typed.covered(), interviews.get(person.id()).agenda().keys(), faults),
                faults.required("INTERVIEW_STRENGTHS", "strengths", typed.strengths()),
                faults.required("INTERVIEW_IMPROVEMENTS", "improvements", typed.improvements()),
                actions(typed.actions(), held, faults),
                faults.optional("nextGoals", typed.nextGoals()));
        faults.refuse();
        return record;
    }

    /** Not before the result could be shown, and not in the future. */
    private void heldOn(@Nullable LocalDate held, Cycle cycle, Faults faults) {
        var released = cycle.releasedAt()
                .map(at -> LocalDate.ofInstant(at, calendar.zone()))
                .orElse(null);
        if (held == null) {
            faults.add("INTERVIEW_DATE", "heldOn");
        } else if (held.isAfter(calendar.today())) {
            faults.add(
                    "INTERVIEW_IN_FUTURE",
                    "heldOn",
                    held.toString(),
                    calendar.today().toString());
        } else if (released == null || held.isBefore(released)) {
            faults.add("INTERVIEW_BEFORE_RELEASE", "heldOn", held.toString(), String.valueOf(released));
        }
    }

    private static List<@Nullable String> covered(
            @Nullable List<@Nullable String> typed, List<String> agenda, Faults faults) {
        var keys = typed == null ? List.<@Nullable String>of() : typed;
        var seen = new HashSet<String>();
        for (var at = 0; at < keys.size(); at++) {
            var key = keys.get(at);
            if (key == null || !agenda.contains(key)) {
                faults.add("UNKNOWN_ROW", "covered[" + at + "]", String.valueOf(key));
            } else if (!seen.add(key)) {
                faults.add("DUPLICATE_ROW", "covered[" + at + "]", key);
            }
        }
        return keys;
    }

    private static List<InterviewRecord.@Nullable Action> actions(
            @Nullable List<InterviewRecord.@Nullable Action> typed, @Nullable LocalDate held, Faults faults) {
        var actions = typed == null ? List.<InterviewRecord.@Nullable Action>of() : typed;
        if (actions.isEmpty()) {
            faults.add("INTERVIEW_ACTION_REQUIRED", "actions");
        }
        if (actions.size() > MOST_ACTIONS) {
            faults.add("INTERVIEW_ACTIONS_TOO_MANY", "actions", MOST_ACTIONS);
            return List.of();
        }
        var checked = new ArrayList<InterviewRecord.@Nullable Action>();
        for (var at = 0; at < actions.size(); at++) {
            var action = actions.get(at);
            checked.add(action("actions[" + at + "]", action == null ? nothing() : action, held, faults));
        }
        return checked;
    }

    private static InterviewRecord.Action nothing() {
        return new InterviewRecord.Action(null, null, null, null);
    }

    private static InterviewRecord.Action action(
            String path, InterviewRecord.Action typed, @Nullable LocalDate held, Faults faults) {
        if (typed.owner() == null) {
            faults.add("INTERVIEW_ACTION_OWNER", path + ".owner");
        }
        var due = typed.due();
        if (due == null) {
            faults.add("INTERVIEW_ACTION_DUE", path + ".due");
        } else if (held != null && (due.isBefore(held) || due.isAfter(held.plusYears(YEARS_AHEAD)))) {
            faults.add("INTERVIEW_ACTION_DUE_RANGE", path + ".due", due.toString(), held.toString(), YEARS_AHEAD);
        }
        return new InterviewRecord.Action(
                faults.required("INTERVIEW_ACTION_WHAT", path + ".what", typed.what()),
                typed.owner(),
                due,
                faults.required("INTERVIEW_ACTION_MEASURE", path + ".measure", typed.measure()));
    }
}

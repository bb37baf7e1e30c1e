package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import io.perfcycle.calendar.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Interviews: held today, confirmed at once, and what was agreed is done on its day and not before. */
final class Talking implements Part {

    private static final Map<String, Object> CONFIRMED =
            Map.of("confirmed", true, "words", "谈话内容属实，已了解结果。", "disagrees", false);

    private static final long DAYS_TO_ACT = 30;
    private static final int MONTHS = 3;

    private final WorkingCalendar calendar;

    Talking(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "recordInterview", from(question -> interview(question.employeeNo())),
                "holdInterview", from(question -> interview(question.employeeNo())),
                "confirmInterview", always(CONFIRMED),
                "acknowledgeInterview", always(CONFIRMED),
                "settleRefusal",
                        always(Map.of(
                                "heardEmployee", true, "heardManager", true, "outcome", "已分别听取双方意见，记录属实，员工保留意见。")),
                "completeAction", this::action);
    }

    /** One, two or three months for what was agreed on, the same for the same person. */
    private Map<String, Object> interview(String employeeNo) {
        var today = calendar.today();
        var months = 1 + Math.floorMod(employeeNo.hashCode(), MONTHS);
        return Map.of(
                "heldOn",
                today,
                "covered",
                List.of("opening"),
                "strengths",
                Remarks.STRENGTHS.pick(employeeNo, today),
                "improvements",
                Remarks.WISHES.pick(employeeNo, today),
                "actions",
                List.of(Map.of(
                        "what",
                        Remarks.STEPS.pick(employeeNo, today),
                        "owner",
                        "EMPLOYEE",
                        "due",
                        today.plusDays(DAYS_TO_ACT * months),
                        "measure",
                        "每周有一份复盘记录")),
                "nextGoals",
                "保持目标，提升一档。");
    }

    /** Nobody is done before the day: until then there is something to do. The form need not be looked at for that. */
    private Optional<Object> action(Question question) {
        var due = question.dueAt();
        return due.isPresent() && due.get().isAfter(calendar.now())
                ? Optional.empty()
                : Optional.of(Map.of("outcome", "DONE", "words", "已按约定完成，记录可查。"));
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Check-ins: what was agreed is done by the next time, and whoever is behind gets a plan. */
final class Progress implements Part {

    private static final long DAYS_TO_ACT = 30;

    private final WorkingCalendar calendar;

    Progress(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "reportProgress", from(question -> report(question)),
                "agreeNextSteps",
                        from(question -> Map.of(
                                "comment",
                                Remarks.NEXT_STEPS.pick(question.employeeNo(), calendar.today()),
                                "next",
                                List.of(step(
                                        Remarks.STEPS.pick(question.employeeNo(), calendar.today()), "EMPLOYEE")))),
                "planFollowUp",
                        from(question ->
                                Map.of("cause", "节前流量下降，备货偏少。", "next", List.of(step("协调资源，两周后复核进度", "MANAGER")))),
                "resolveMissedCheckIns", always(Map.of("words", "已与双方沟通，下次跟进固定在周一上午。")));
    }

    private Map<String, Object> report(Question question) {
        return Map.of(
                "progress",
                Remarks.PROGRESS.pick(question.employeeNo(), calendar.today()),
                "blockers",
                Remarks.BLOCKERS.pick(question.employeeNo(), calendar.today()),
                "steps",
                carried(question.page()));
    }

    private static List<Map<String, Object>> carried(JsonNode page) {
        var steps = new ArrayList<Map<String, Object>>();
        page.path("carried").forEach(step -> {
            if ("EMPLOYEE".equals(step.path("owner").asText())) {
                steps.add(Map.of("id", step.path("id").asLong(), "state", "DONE"));
            }
        });
        return steps;
    }

    private Map<String, Object> step(String what, String owner) {
        return Map.of("what", what, "owner", owner, "due", calendar.today().plusDays(DAYS_TO_ACT));
    }
}

package io.perfcycle.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which processes do the work of a stage: those of each person, and those beside them for the whole cycle. */
final class StageWork {

    private static final Map<String, List<String>> PROCESSES = Map.of(
            "goal-setting", List.of("goal-setting"),
            "data-collection", List.of("data-collection", "figure-check", "kpi-calculation"),
            "evaluation", List.of("evaluation", "feedback-round"),
            "calibration", List.of("calibration"),
            "feedback-interview", List.of("feedback-interview"));

    /** The models in the order of a cycle. */
    private static final List<String> ORDER = List.of(
            "performance-cycle",
            "cycle-stage",
            "goal-setting",
            "check-in-series",
            "check-in",
            "data-collection",
            "figure-check",
            "kpi-calculation",
            "evaluation",
            "feedback-round",
            "calibration",
            "feedback-interview");

    private StageWork() {}

    static int overdue(String stage, ToIntFunction<String> byProcess) {
        return processes(stage).stream().mapToInt(byProcess).sum();
    }

    /** The processes of a stage; none for what is no stage. */
    static List<String> processes(String stage) {
        return PROCESSES.getOrDefault(stage, List.of());
    }

    static @Nullable String stageOf(String process) {
        return PROCESSES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(process))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Where a model stands in a list; what follows a cycle comes last. */
    static int position(String process) {
        var at = ORDER.indexOf(process);
        return at < 0 ? ORDER.size() : at;
    }
}

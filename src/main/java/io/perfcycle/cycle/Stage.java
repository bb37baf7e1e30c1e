package io.perfcycle.cycle;

import io.perfcycle.problem.Refusal;
import java.util.Arrays;

/**
 * The stages of a cycle in their order, with the process that each participation runs in them. In calibration nobody runs a
 * process of his own: committees work on many people at once, and only in cycles that ask for it.
 */
public enum Stage {
    GOAL_SETTING("goal-setting", "goal-setting", 10),
    DATA_COLLECTION("data-collection", "figure-check", 3),
    EVALUATION("evaluation", "evaluation", 5),
    CALIBRATION("calibration", "calibration", 3),
    FEEDBACK_INTERVIEW("feedback-interview", "feedback-interview", 5);

    private final String code;
    private final String process;
    private final int workingDays;

    Stage(String code, String process, int workingDays) {
        this.code = code;
        this.process = process;
        this.workingDays = workingDays;
    }

    /** The word used in addresses, deadlines and process variables. */
    public String code() {
        return code;
    }

    /** The process that one participation runs in this stage. */
    String process() {
        return process;
    }

    /** Whether each participation runs a process of its own in this stage. */
    boolean eachAlone() {
        return this != CALIBRATION;
    }

    /** Working days from opening to deadline unless the cycle or the configuration says otherwise. */
    int defaultWorkingDays() {
        return workingDays;
    }

    /**
     * The stage of this code.
     *
     * @throws Refusal {@code UNKNOWN_STAGE}
     */
    public static Stage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_STAGE", code, known()));
    }

    static boolean exists(String code) {
        return Arrays.stream(values()).anyMatch(stage -> stage.code.equals(code));
    }

    static String known() {
        return String.join(", ", Arrays.stream(values()).map(Stage::code).toList());
    }
}

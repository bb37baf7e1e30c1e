package io.perfcycle.cycle;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stages run unless a cycle says otherwise.
 *
 * @param workingDays stage code to working days between opening and deadline
 * @param chunk how many people are opened, closed or calculated in one transaction
 * @param decisionWorkingDays working days that HR has for decisions of its own, such as on stragglers
 */
@ConfigurationProperties("perfcycle.stages")
public record StageSettings(
        @DefaultValue Map<String, Integer> workingDays,
        @DefaultValue("100") int chunk,
        @DefaultValue("2") int decisionWorkingDays) {

    public StageSettings {
        workingDays.forEach((stage, days) -> {
            if (!Stage.exists(stage)) {
                throw new IllegalArgumentException(
                        "perfcycle.stages.working-days.%s: there is no such stage; known are %s"
                                .formatted(stage, Stage.known()));
            }
            if (days < 1) {
                throw new IllegalArgumentException(
                        "perfcycle.stages.working-days.%s is %d; give 1 day or more".formatted(stage, days));
            }
        });
        if (chunk < 1 || chunk > 1000) {
            throw new IllegalArgumentException("perfcycle.stages.chunk is %d; give 1 to 1000".formatted(chunk));
        }
        if (decisionWorkingDays < 1) {
            throw new IllegalArgumentException(
                    "perfcycle.stages.decision-working-days is %d; give 1 or more".formatted(decisionWorkingDays));
        }
    }

    int workingDaysOf(Stage stage) {
        return workingDays.getOrDefault(stage.code(), stage.defaultWorkingDays());
    }
}

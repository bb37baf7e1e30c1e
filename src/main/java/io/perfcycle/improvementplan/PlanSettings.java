package io.perfcycle.improvementplan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom plans are proposed, how long they last and how long their tasks take.
 *
 * @param opensFor levels whose holders HR is asked to consider, where a cycle's policies do not say; none: only on demand
 * @param probationMonths nobody is considered earlier than so many months after being hired
 * @param workingDays for each task of a plan
 * @param shortest fewest days from agreement to the last check point
 * @param longest most days from agreement to the last check point
 * @param extension most days by which a plan may be extended, once
 * @param longLeave from so many calendar days of absence on, a plan that has begun stops
 */
@ConfigurationProperties("perfcycle.improvement-plans")
record PlanSettings(
        @DefaultValue({}) List<String> opensFor,
        @DefaultValue("6") int probationMonths,
        @DefaultValue("3") int workingDays,
        @DefaultValue("30") int shortest,
        @DefaultValue("90") int longest,
        @DefaultValue("30") int extension,
        @DefaultValue("30") int longLeave) {

    PlanSettings {
        opensFor = opensFor.stream().filter(level -> !level.isBlank()).toList();
        if (!List.of("S", "A", "B", "C", "D").containsAll(opensFor)) {
            throw new IllegalArgumentException(
                    "perfcycle.improvement-plans.opens-for is %s; give levels S, A, B, C or D".formatted(opensFor));
        }
        if (probationMonths < 0
                || workingDays < 1
                || shortest < 1
                || longest < shortest
                || extension < 1
                || longLeave < 1) {
            throw new IllegalArgumentException(
                    "perfcycle.improvement-plans: probation-months at least 0, working-days, shortest, extension and"
                            + " long-leave at least 1, longest not below shortest");
        }
    }
}

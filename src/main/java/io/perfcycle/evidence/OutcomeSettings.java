package io.perfcycle.evidence;

import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.FormulaException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the company is after in the end: the business outcome against which indicators are held. It is measured in the period
 * that follows a cycle's, so that an indicator has to foretell it.
 *
 * @param outcome for every post that has none of its own; nothing by default, and then no validity is told
 * @param outcomes post code to the outcome of that post
 */
@ConfigurationProperties("perfcycle.evidence")
record OutcomeSettings(@Nullable Outcome outcome, @Nullable Map<String, Outcome> outcomes) {

    /**
     * A named outcome.
     *
     * @param name as people say it
     * @param nameEn the same in English
     * @param formula over measures, in the language of the indicators' formulas, such as {@code sum(net_gmv)}
     * @param direction HIGHER or LOWER is better
     */
    record Outcome(
            String name,
            @Nullable String nameEn,
            String formula,
            @Nullable Direction direction) {

        Outcome {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("An outcome of perfcycle.evidence has no name");
            }
            direction = direction == null ? Direction.HIGHER : direction;
            if (direction == Direction.RANGE) {
                throw new IllegalArgumentException("Outcome %s: direction is HIGHER or LOWER".formatted(name));
            }
            try {
                Formula.parse(formula == null ? "" : formula);
            } catch (FormulaException e) {
                throw new IllegalArgumentException(
                        "Outcome %s: its formula cannot be read: %s".formatted(name, e.getMessage()), e);
            }
        }
    }

    OutcomeSettings {
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
    }

    Optional<Outcome> of(String post) {
        return Optional.ofNullable(outcomes.getOrDefault(post, outcome));
    }
}

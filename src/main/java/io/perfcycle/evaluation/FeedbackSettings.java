package io.perfcycle.evaluation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many answers colleagues' feedback is shown.
 *
 * @param leastAnswers fewest answers that a relation is shown from; never below 3
 * @param leastWords fewest texts that words are shown from, since words tell their writer sooner than numbers; never below 3
 */
@ConfigurationProperties("perfcycle.feedback")
record FeedbackSettings(
        @DefaultValue("3") int leastAnswers,
        @DefaultValue("5") int leastWords) {

    private static final int FLOOR = 3;

    FeedbackSettings {
        check("least-answers", leastAnswers);
        check("least-words", leastWords);
    }

    private static void check(String name, int least) {
        if (least < FLOOR) {
            throw new IllegalArgumentException(
                    "perfcycle.feedback.%s is %d; give %d or more: fewer people can be told apart"
                            .formatted(name, least, FLOOR));
        }
    }
}

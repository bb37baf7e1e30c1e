package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.problem.Refusal;
import org.junit.jupiter.api.Test;

class FeedbackSettingsTest {

    @Test
    void nobodyCanAllowGroupsOfFewerThanThree() {
        assertThatThrownBy(() -> new FeedbackSettings(2, 3))
                .hasMessageContaining("perfcycle.feedback.least-answers is 2");
        assertThatThrownBy(() -> new FeedbackSettings(3, 0))
                .hasMessageContaining("perfcycle.feedback.least-words is 0");
        assertThat(new FeedbackSettings(3, 5).leastWords()).isEqualTo(5);
    }

    /** Thirty wrong tokens a minute from one address; right ones and other addresses are not counted. */
    @Test
    void whoeverGuessesTokensIsStopped() {
        var knocks = new Knocks();
        for (var guess = 0; guess < 30; guess++) {
            assertThat(knocks.at("10.0.0.1", () -> "right")).isEqualTo("right");
            assertThatThrownBy(() -> knocks.at("10.0.0.1", FeedbackSettingsTest::wrong))
                    .hasMessage("TOKEN_UNKNOWN");
        }
        assertThatThrownBy(() -> knocks.at("10.0.0.1", () -> "right"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(429));
        assertThat(knocks.at("10.0.0.2", () -> "right")).isEqualTo("right");
    }

    private static String wrong() {
        throw Refusal.unknown("TOKEN_UNKNOWN");
    }
}

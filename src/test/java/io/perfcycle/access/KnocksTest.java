package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.problem.Refusal;
import org.junit.jupiter.api.Test;

class KnocksTest {

    private static final String WRONG = "TOKEN_UNKNOWN";

    /** Thirty wrong tokens a minute from one address; right ones and other addresses are not counted. */
    @Test
    void whoeverGuessesTokensIsStopped() {
        var knocks = new Knocks();
        for (var guess = 0; guess < 30; guess++) {
            assertThat(knocks.at("10.0.0.1", WRONG, () -> "right")).isEqualTo("right");
            assertThatThrownBy(() -> knocks.at("10.0.0.1", WRONG, KnocksTest::wrong))
                    .hasMessage(WRONG);
        }
        assertThatThrownBy(() -> knocks.at("10.0.0.1", WRONG, () -> "right"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(429));
        assertThat(knocks.at("10.0.0.2", WRONG, () -> "right")).isEqualTo("right");
    }

    private static String wrong() {
        throw Refusal.unknown(WRONG);
    }
}

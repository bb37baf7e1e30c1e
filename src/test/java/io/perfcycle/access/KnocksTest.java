package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.problem.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KnocksTest {

    private static final String WRONG = "TOKEN_UNKNOWN";
    private static final TokenDoor DOOR =
            new TokenDoor(() -> Refusal.rule("TOKEN_REQUIRED"), () -> Refusal.unknown(WRONG));

    /** Thirty wrong tokens a minute from one address; right ones and other addresses are not counted. */
    @Test
    void whoeverGuessesTokensIsStopped() {
        var knocks = new Knocks();
        for (var guess = 0; guess < 30; guess++) {
            assertThat(knocks.at(from("10.0.0.1"), DOOR, () -> "right")).isEqualTo("right");
            assertThatThrownBy(() -> knocks.at(from("10.0.0.1"), DOOR, KnocksTest::wrong))
                    .hasMessage(WRONG);
        }
        assertThatThrownBy(() -> knocks.at(from("10.0.0.1"), DOOR, () -> "right"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(429));
        assertThat(knocks.at(from("10.0.0.2"), DOOR, () -> "right")).isEqualTo("right");
    }

    /** Which of the two was wrong is not told. */
    @Test
    void aSpentTokenIsAnsweredLikeOneThatNeverWas() {
        assertThat(DOOR.<String>open("good", Optional::of)).isEqualTo("good");
        assertThatThrownBy(() -> DOOR.open("bad", none -> Optional.empty())).hasMessage(WRONG);
        assertThatThrownBy(() -> DOOR.open(" ", Optional::of)).hasMessage("TOKEN_REQUIRED");
        assertThatThrownBy(() -> DOOR.open(null, Optional::of)).hasMessage("TOKEN_REQUIRED");
    }

    private static String wrong() {
        throw Refusal.unknown(WRONG);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}

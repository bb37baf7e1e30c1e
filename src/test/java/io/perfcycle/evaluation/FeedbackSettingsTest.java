package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}

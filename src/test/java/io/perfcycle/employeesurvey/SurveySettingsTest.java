package io.perfcycle.employeesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SurveySettingsTest {

    @Test
    void nobodyCanAllowGroupsInWhichPeopleCanBeTold() {
        assertThatThrownBy(() -> new SurveySettings(2, 10, 3, 10, 5))
                .hasMessageContaining("perfcycle.survey.least-answers is 2");
        assertThatThrownBy(() -> new SurveySettings(5, 4, 3, 10, 5))
                .hasMessageContaining("perfcycle.survey.least-words is 4");
        assertThatThrownBy(() -> new SurveySettings(5, 10, 0, 10, 5)).hasMessageContaining("remind-days-before");
        assertThat(new SurveySettings(3, 5, 1, 1, 1).leastAnswers()).isEqualTo(3);
    }
}

package io.perfcycle.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordingTest {

    @Test
    void whatIsTheSameInBothLanguagesIsSaidOnce() {
        var messages = new StaticMessageSource();
        messages.addMessage("problem.LINE", Locale.CHINESE, "{0}");
        messages.addMessage("problem.LINE", Locale.ENGLISH, "{0}");
        messages.addMessage("problem.GIVE", Locale.CHINESE, "请填写");
        messages.addMessage("problem.GIVE", Locale.ENGLISH, "give it");
        var wording = new Wording(messages);
        assertThat(wording.both("problem.LINE", "权重 weight")).isEqualTo("权重 weight");
        assertThat(wording.both("problem.GIVE")).isEqualTo("请填写 give it");
    }
}

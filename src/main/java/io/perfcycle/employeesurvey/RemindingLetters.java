package io.perfcycle.employeesurvey;

import io.perfcycle.notification.Letter;
import io.perfcycle.notification.LetterCheck;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a reminder its token as it leaves, unless he has answered by then. */
@Component
class RemindingLetters implements LetterCheck {

    private final SurveyPost post;

    RemindingLetters(SurveyPost post) {
        this.post = post;
    }

    @Override
    public String topic() {
        return SurveyPost.REMINDED;
    }

    @Override
    public Optional<Letter> leaving(Letter letter) {
        return post.leaving(topic(), letter);
    }
}

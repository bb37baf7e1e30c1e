package io.perfcycle.employeesurvey;

import io.perfcycle.notification.Letter;
import io.perfcycle.notification.LetterCheck;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives an invitation its token as it leaves. */
@Component
class InvitedLetters implements LetterCheck {

    private final SurveyPost post;

    InvitedLetters(SurveyPost post) {
        this.post = post;
    }

    @Override
    public String topic() {
        return SurveyPost.INVITED;
    }

    @Override
    public Optional<Letter> leaving(Letter letter) {
        return post.leaving(topic(), letter);
    }
}

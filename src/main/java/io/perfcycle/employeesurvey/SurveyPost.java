package io.perfcycle.employeesurvey;

import io.perfcycle.employeesurvey.InvitationTokens.Holder;
import io.perfcycle.employeesurvey.Invitations.Invitation;
import io.perfcycle.notification.Letter;
import io.perfcycle.notification.LetterCheck;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mails;
import io.perfcycle.notification.Phrase;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails about surveys. One that opens the answer page gets its token as it leaves, so that no token lies in the outbox. */
@Component
class SurveyPost implements LetterCheck {

    private static final String INVITED = "survey.invited";
    private static final String REMINDED = "survey.reminded";
    private static final String TOLD = "survey.told";

    private final Mails mails;
    private final Surveys surveys;
    private final Invitations invitations;
    private final InvitationTokens tokens;

    SurveyPost(Mails mails, Surveys surveys, Invitations invitations, InvitationTokens tokens) {
        this.mails = mails;
        this.surveys = surveys;
        this.invitations = invitations;
        this.tokens = tokens;
    }

    void invite(Survey survey, Collection<String> people) {
        mails.send(people.stream()
                .map(person -> asking(INVITED, survey, person, null))
                .toList());
    }

    void remind(Survey survey, Collection<String> people) {
        mails.send(people.stream()
                .map(person -> asking(REMINDED, survey, person, null))
                .toList());
    }

    /** What came of it, and where to read it. */
    void tell(Survey survey, Collection<String> people) {
        mails.send(people.stream()
                .map(person -> Mail.to(person)
                        .about(TOLD, title(survey))
                        .key(survey.code() + "/" + person)
                        .link("/surveys/" + survey.code()))
                .toList());
    }

    @Override
    public Set<String> topics() {
        return Set.of(INVITED, REMINDED);
    }

    /** The letter with a token of its own; none where there is nothing left to answer. */
    @Override
    public Optional<Letter> leaving(Letter letter) {
        var survey = surveys.find(String.valueOf(letter.basis()));
        if (survey.isEmpty()
                || survey.get().state() != Survey.State.OPEN
                || invitations
                        .find(survey.get().code(), letter.recipient())
                        .filter(Invitation::awaited)
                        .isEmpty()) {
            return Optional.empty();
        }
        var token = tokens.issue(new Holder(survey.get().code(), letter.recipient()));
        return Optional.of(mails.write(asking(letter.topic(), survey.get(), letter.recipient(), token)));
    }

    private static Mail asking(String topic, Survey survey, String person, @Nullable String token) {
        return Mail.to(person)
                .about(topic, title(survey), survey.closesOn())
                .key(survey.code() + "/" + person)
                .link(token == null ? "/surveys" : "/survey#" + token)
                .basis(survey.code());
    }

    private static Phrase title(Survey survey) {
        return Phrase.both(survey.title(), survey.titleEn() == null ? survey.title() : survey.titleEn());
    }
}

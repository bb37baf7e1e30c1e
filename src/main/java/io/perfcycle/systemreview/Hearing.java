package io.perfcycle.systemreview;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.SurveyDoor;
import io.perfcycle.evidence.SurveyEnd;
import io.perfcycle.problem.Wording;
import io.perfcycle.systemreview.Review.State;
import io.perfcycle.workflow.Messages;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether people are asked before a review counts anything, by a survey that runs anyway or by one of its own. The stage of surveys
 * says when a survey is over; whoever waits for it goes on, also where it was taken back.
 */
@Component
@Transactional
class Hearing implements SurveyEnd {

    /** What a review does about people's voice. */
    enum Wanted {
        /** Takes what was published; waits for nothing. */
        NONE,
        /** Waits for a survey that runs and will belong to the range. */
        WAIT,
        /** The same; where there is none, and none has been closed, it opens one. */
        OPEN
    }

    private final SystemReviews reviews;
    private final ObjectProvider<SurveyDoor> surveys;
    private final SystemReviewSettings settings;
    private final WorkingCalendar calendar;
    private final Messages messages;
    private final Wording wording;

    Hearing(
            SystemReviews reviews,
            ObjectProvider<SurveyDoor> surveys,
            SystemReviewSettings settings,
            WorkingCalendar calendar,
            Messages messages,
            Wording wording) {
        this.reviews = reviews;
        this.surveys = surveys;
        this.settings = settings;
        this.calendar = calendar;
        this.messages = messages;
        this.wording = wording;
    }

    /** Finds or opens the survey of a review; says whether the review has to wait for it. */
    boolean begin(long id) {
        var review = reviews.lock(id, State.COLLECTING);
        var door = surveys.getIfAvailable();
        if (door == null || review.survey() == Wanted.NONE || review.cycles().isEmpty()) {
            return false;
        }
        var running = door.runningAbout(review.scope());
        if (running.isPresent()) {
            reviews.awaits(review, running.get());
            return true;
        }
        if (review.survey() == Wanted.WAIT
                || door.closedAbout(review.scope(), calendar.today().minusDays(settings.surveyFreshDays()))) {
            return false;
        }
        var newest = review.cycles().get(review.cycles().size() - 1);
        door.openAbout(
                newest,
                review.object(),
                title(Locale.CHINESE, review),
                title(Locale.ENGLISH, review),
                calendar.today().plusDays(settings.surveyDays()));
        reviews.awaits(review, review.object());
        return true;
    }

    private String title(Locale reader, Review review) {
        return wording.say(
                reader,
                "review.survey.title",
                review.from().toString(),
                review.to().toString());
    }

    @Override
    public void over(String survey) {
        reviews.awaiting(survey).forEach(review -> messages.send(SystemReviewProcess.SURVEY_OVER, review.object()));
    }
}

package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.organization.Organization;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the descriptions that have to be looked at again, and asks HR: after a year, when the post was renamed, when its scorecard is another. */
@Component
class DueReviews {

    private final Descriptions descriptions;
    private final Analyses analyses;
    private final Organization organization;
    private final Indicators indicators;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final JobSettings settings;
    private final TransactionTemplate transaction;

    DueReviews(
            Descriptions descriptions,
            Analyses analyses,
            Organization organization,
            Indicators indicators,
            Processes processes,
            WorkingCalendar calendar,
            JobSettings settings,
            TransactionTemplate transaction) {
        this.descriptions = descriptions;
        this.analyses = analyses;
        this.organization = organization;
        this.indicators = indicators;
        this.processes = processes;
        this.calendar = calendar;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 30 5 * * *", zone = "${perfcycle.zone}")
    void begin() {
        descriptions.newest().stream()
                .filter(description ->
                        !description.underReview() && !reasons(description).isEmpty())
                .filter(description -> analyses.openOf(description.post()).isEmpty())
                .forEach(description -> transaction.executeWithoutResult(status -> begin(description)));
    }

    private void begin(Description description) {
        if (descriptions.beginReview(description.id())) {
            processes.start(
                    processes.currentDeployment(),
                    JobAnalysisProcess.REVIEW,
                    JobAnalysisProcess.businessKey(description.post()),
                    Map.of(
                            JobAnalysisProcess.DESCRIPTION_ID.name(), description.id(),
                            JobAnalysisProcess.POST.name(), description.post()));
        }
    }

    /** YEARLY, POST_RENAMED, SCORECARD_CHANGED; none where it may stand. */
    List<String> reasons(Description description) {
        var reasons = new ArrayList<String>();
        var today = calendar.today();
        if (!description.reviewedOn().plusMonths(settings.reviewMonths()).isAfter(today)) {
            reasons.add("YEARLY");
        }
        if (organization
                .post(description.post())
                .filter(post -> !post.name().equals(description.postName()))
                .isPresent()) {
            reasons.add("POST_RENAMED");
        }
        if (!description.effectiveFrom().isAfter(today) && otherScorecard(description)) {
            reasons.add("SCORECARD_CHANGED");
        }
        return reasons;
    }

    private boolean otherScorecard(Description description) {
        var described = description.content().lines().stream()
                .map(JobDescription.Line::indicator)
                .collect(Collectors.toSet());
        var inForce = indicators.scorecardsOn(calendar.today()).getOrDefault(description.post(), List.of()).stream()
                .map(ScorecardLine::indicator)
                .collect(Collectors.toSet());
        return !described.isEmpty() && !described.equals(inForce);
    }
}

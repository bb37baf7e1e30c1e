package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.RaterLicence;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Owners;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Rate performance": the manager judges what no data can say, beside the figures, without seeing the self-assessment. */
@Component
class RatePerformance extends RatingTask {

    /** The form, with what the second review said where it returned the rating. */
    record Page(
            @com.fasterxml.jackson.annotation.JsonUnwrapped RatingPages.Page rating,
            @Nullable String returned,
            Map<String, String> before) {}

    private final Reviews reviews;
    private final AuditTrail audit;
    private final RaterLicence licence;
    private final Owners owners;

    RatePerformance(
            Submissions submissions,
            Room room,
            Reviews reviews,
            AuditTrail audit,
            RaterLicence licence,
            Owners owners) {
        super(submissions, room, SheetRole.MANAGER);
        this.licence = licence;
        this.owners = owners;
        this.reviews = reviews;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var page = (RatingPages.Page) super.page(task);
        long person = task.get(CycleProcess.PARTICIPATION_ID);
        if (!reviewed(page.cycle())) {
            return new Page(page, null, Map.of());
        }
        return new Page(
                page,
                reviews.newest(person).map(Reviews.Review::comment).orElse(null),
                room().sheets().of(person).values().stream()
                        .filter(sheet -> sheet.role() == SheetRole.MANAGER)
                        .flatMap(sheet -> sheet.ratings().stream())
                        .filter(rating -> rating.given() != null)
                        .collect(Collectors.toMap(
                                Rating::indicator, rating -> String.valueOf(RatingPages.plain(rating.given())))));
    }

    @Override
    void check(String rater, Participation rated) {
        if (rater.equals(rated.employeeNo())) {
            throw Refusal.forbidden("OWN_RATING");
        }
        licence.require(rater);
    }

    @Override
    void keep(TaskContext task, Participation rated, RatingSheet sheet) {
        var wanted = reviewed(rated.cycle());
        // Whoever stood in for the manager and would review it has done so by rating.
        task.pass(
                EvaluationProcess.SECOND_REVIEW_WANTED,
                wanted && !task.actor().equals(owners.upperManager(rated.id())));
        var before = wanted ? room().sheets().of(rated.id()).get(SheetRole.MANAGER) : null;
        if (before == null) {
            super.keep(task, rated, sheet);
        } else {
            room().sheets().replace(rated.id(), sheet);
            audit.record("rating.again", rated.key().toString(), told(before), told(sheet), sheet.summary());
        }
    }

    private boolean reviewed(String cycle) {
        return room().cycles().get(cycle).settings().policies().secondReview();
    }

    private static String told(RatingSheet sheet) {
        return sheet.ratings().stream()
                .map(rating -> rating.indicator() + " " + RatingPages.plain(rating.given()))
                .collect(Collectors.joining(", "));
    }
}

package io.perfcycle.systemreview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.indicator.ScorecardLine;
import io.perfcycle.organization.Organization;
import io.perfcycle.systemreview.Review.State;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first half of a review: which cycles and scorecards it looks at, and the figures on them. Everything may be repeated. */
@Component
@Transactional
class Gathering {

    /** After every date that a scorecard may carry: the newest version of each. */
    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private final SystemReviews reviews;
    private final ReviewLines lines;
    private final Findings findings;
    private final Evidence evidence;
    private final Indicators indicators;
    private final Organization organization;
    private final JdbcClient database;
    private final AuditTrail audit;

    Gathering(
            SystemReviews reviews,
            ReviewLines lines,
            Findings findings,
            Evidence evidence,
            Indicators indicators,
            Organization organization,
            JdbcClient database,
            AuditTrail audit) {
        this.reviews = reviews;
        this.lines = lines;
        this.findings = findings;
        this.evidence = evidence;
        this.indicators = indicators;
        this.organization = organization;
        this.database = database;
        this.audit = audit;
    }

    /** From here on the review looks at these cycles, whatever is released meanwhile. */
    void collect(long id) {
        var review = reviews.lock(id, State.COLLECTING);
        var cycles = evidence.scope(review.from(), review.to()).cycles();
        reviews.collect(review, cycles);
        audit.record("system-review.collect", review.object(), null, String.join(", ", cycles), null);
    }

    void compute(long id, List<String> sections) {
        findings.compute(reviews.lock(id, State.COLLECTING), sections);
    }

    /** Everything is there: people may decide. */
    void complete(long id) {
        var review = reviews.lock(id, State.COLLECTING);
        refresh(review);
        reviews.move(review, State.DECIDING);
    }

    /** Brings the lines under review in step with the scorecards as they are now. */
    void refresh(Review review) {
        var recommendations = new LinkedHashMap<String, String>();
        findings.byIndicator(review)
                .forEach((code, row) ->
                        recommendations.put(code, row.path("recommendation").asText()));
        lines.take(review, scorecards(review), recommendations, indicators.valid(), organization.posts());
    }

    /** The newest scorecards of the posts that took part in the cycles of the review. */
    Map<String, List<ScorecardLine>> scorecards(Review review) {
        var newest = new LinkedHashMap<>(indicators.scorecardsOn(NEWEST));
        newest.keySet().retainAll(posts(review));
        return newest;
    }

    private Set<String> posts(Review review) {
        return review.cycles().isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql(
                                "select distinct post from participation where cycle in (:cycles) and state = 'ACTIVE'")
                        .param("cycles", review.cycles())
                        .query(String.class)
                        .list());
    }
}

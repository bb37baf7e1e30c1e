package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.evidence.OutcomeSettings.Outcome;
import io.perfcycle.evidence.PlantedCycles.Line;
import io.perfcycle.evidence.PlantedCycles.Person;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.ScoredResults;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten thousand results of eight indicators each, all of one post, over four cycles: every section answers within seconds. The bounds
 * are wide, for a busy machine; what was measured stands in docs/evidence.md.
 */
class EvidenceAtScaleIT extends ApplicationIT {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceAtScaleIT.class);
    private static final int PEOPLE = 2_500;
    private static final int SECONDS = 30;
    private static final List<Line> LINES = IntStream.range(0, 8)
            .mapToObj(at -> new Line("BIG_" + at, at < 6 ? "QUANTITATIVE" : "RATED", at < 4 ? 15 : 10))
            .toList();

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private ScoredResults results;

    @Autowired
    private ReleasedCycles released;

    @Autowired
    private IndicatorFacts facts;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Measurements measurements;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private WeightHistory history;

    @Autowired
    private WeightEffects effects;

    @Autowired
    private Organization organization;

    @Autowired
    private ScorecardsSection scorecards;

    @Autowired
    private WeightPeopleSection people;

    private final EvidenceScope scope = new EvidenceScope(
            LocalDate.of(2035, 1, 1),
            LocalDate.of(2035, 12, 31),
            List.of("EV-BIG-1", "EV-BIG-2", "EV-BIG-3", "EV-BIG-4"));

    @BeforeEach
    void plant() {
        rows.update("delete from measurement where source = 'planted'");
        var planted = new PlantedCycles(rows);
        for (var at = 0; at < LINES.size(); at++) {
            planted.indicator(LINES.get(at).indicator(), LINES.get(at).kind(), at < 6 ? "sum(big_" + at + ")" : null);
        }
        planted.scorecard("BIG_POST", LINES);
        var chance = new Random(35);
        var talent = chance.doubles(PEOPLE, -1.7, 1.7).toArray();
        for (var quarter = 1; quarter <= 4; quarter++) {
            var from = LocalDate.of(2035, quarter * 3 - 2, 1);
            var all = new ArrayList<Person>();
            var outcome = new HashMap<String, Double>();
            for (var one = 0; one < PEOPLE; one++) {
                var points = new double[LINES.size()];
                for (var at = 0; at < points.length; at++) {
                    points[at] = Math.max(0, Math.min(120, 88 + (4 + at) * talent[one] + 9 * chance.nextGaussian()));
                }
                all.add(new Person("BIG%05d".formatted(one), "BIG_POST", LINES, points));
                outcome.put("BIG%05d".formatted(one), 500 + 50 * talent[one] + 60 * chance.nextGaussian());
            }
            planted.cycle("EV-BIG-" + quarter, from, from.plusMonths(3).minusDays(1), all);
            planted.measure("big_outcome", from.plusMonths(4), outcome);
        }
    }

    @AfterEach
    void clear() {
        new PlantedCycles(rows).clear();
    }

    @Test
    void everySectionAnswersWithinSeconds() {
        var outcomes = new BusinessOutcomes(
                new OutcomeSettings(new Outcome("产出", "Output", "sum(big_outcome)", null), null), cycles, measurements);
        timed("read", () -> assertThat(results.of(scope.cycles())).hasSize(4 * PEOPLE));
        timed(
                "indicators",
                () -> assertThat(new IndicatorsSection(results, released, facts, outcomes, store)
                                .compute(scope)
                                .indicators())
                        .hasSize(8)
                        .allMatch(row -> row.n() == 4 * PEOPLE && row.validity().known()));
        timed(
                "scorecards",
                () -> assertThat(scorecards.compute(scope).scorecards()).hasSize(1));
        timed(
                "weights",
                () -> assertThat(new WeightsSection(history, effects, outcomes, facts, organization)
                                .compute(scope)
                                .scorecards()
                                .get(0)
                                .weights())
                        .hasSize(8)
                        .allMatch(weight -> weight.critic() != null && weight.regression() != null));
        timed("weight-people", () -> assertThat(people.compute(scope).changes()).hasSizeGreaterThan(PEOPLE / 2));
    }

    private static void timed(String section, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var millis = (System.nanoTime() - start) / 1_000_000;
        LOG.warn("Evidence of 10,000 results x 8 indicators: {} in {} ms", section, millis);
        assertThat(millis).as(section).isLessThan(SECONDS * 1_000L);
    }
}

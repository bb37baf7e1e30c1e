package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.evidence.PlantedCycles.Line;
import io.perfcycle.evidence.PlantedCycles.Person;
import io.perfcycle.evidence.ScorecardEvidence.Scorecard;
import io.perfcycle.evidence.ScorecardEvidence.Way;
import io.perfcycle.result.Certainty;
import io.perfcycle.statistics.Estimate.Standing;
import io.perfcycle.statistics.Noise;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What holds together in a total, and whether people of a post are told apart; the figures are made up month by month. */
class ScorecardsSectionIT extends ApplicationIT {

    private static final String CYCLE = "EV-SC-1";
    private static final List<Line> STEADY = List.of(new Line("SC_STEADY", "QUANTITATIVE", 100));
    private static final List<Line> CHANCE = List.of(new Line("SC_CHANCE", "QUANTITATIVE", 100));
    private static final List<Line> RATED =
            List.of(new Line("SC_R1", "RATED", 30), new Line("SC_R2", "RATED", 30), new Line("SC_R3", "RATED", 40));

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private ScorecardsSection section;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Certainty certainty;

    @Autowired
    private TransactionOperations transaction;

    private final EvidenceScope scope =
            new EvidenceScope(LocalDate.of(2034, 1, 1), LocalDate.of(2034, 3, 31), List.of(CYCLE));

    private final Random chance = new Random(34);
    private final List<Person> people = new ArrayList<>();
    private PlantedCycles planted;

    @AfterEach
    void clear() {
        new PlantedCycles(rows).clear();
    }

    @BeforeEach
    void plant() {
        rows.update("delete from measurement where source = 'planted'");
        rows.update("delete from review_evidence where section = 'scorecards'");
        planted = new PlantedCycles(rows);
        planted.indicator("SC_STEADY", "QUANTITATIVE", "sum(sc_steady)");
        planted.indicator("SC_CHANCE", "QUANTITATIVE", "avg(sc_chance)");
        RATED.forEach(line -> planted.indicator(line.indicator(), "RATED", null));
        // A season of 50 for everybody in the second month is nobody's merit.
        measured("SC_STEADY", "sc_steady", STEADY, 20, 10, 3, 50);
        // As in the call centre of the study: eight agents whom nothing separates but chance.
        measured("SC_CHANCE", "sc_chance", CHANCE, 8, 0, 10, 0);
        for (var one = 0; one < 60; one++) {
            var talent = chance.nextGaussian();
            people.add(new Person("SCR%02d".formatted(one), "SC_RATED", RATED, new double[] {
                rating(talent), rating(talent), rating(talent)
            }));
        }
        planted.cycle(CYCLE, LocalDate.of(2034, 1, 1), LocalDate.of(2034, 3, 31), people);
    }

    private double rating(double talent) {
        return Math.max(40, Math.min(120, 85 + 15 * talent + 7 * chance.nextGaussian()));
    }

    private void measured(
            String post, String measure, List<Line> lines, int count, double talents, double luck, double season) {
        var sums = new double[count];
        var talent = chance.doubles(count, -1.5, 1.5).toArray();
        for (var month = 1; month <= 3; month++) {
            var values = new HashMap<String, Double>();
            for (var one = 0; one < count; one++) {
                var value = 100 + talents * talent[one] + luck * chance.nextGaussian() + (month == 2 ? season : 0);
                sums[one] += value;
                values.put(post + one, value);
            }
            planted.measure(measure, LocalDate.of(2034, month, 10), values);
        }
        for (var one = 0; one < count; one++) {
            people.add(new Person(post + one, post, lines, new double[] {Math.min(120, (sums[one] - season) / 3 - 10)
            }));
        }
    }

    private Scorecard of(String post) {
        return section.compute(scope).scorecards().stream()
                .filter(card -> card.post().equals(post))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wherePeopleDoTheSameEveryMonthTheyAreToldApart() {
        var steady = of("SC_STEADY");
        assertThat(steady.reliabilities().get(0).way()).isEqualTo(Way.MONTHS);
        assertThat(steady.reliabilities().get(0).reliability().value()).isGreaterThan(0.9);
        assertThat(steady.noise().standing()).isEqualTo(Noise.Standing.RELIABLE);
        assertThat(steady.noise().covered()).isEqualTo(1);
        assertThat(steady.noiseCycle()).isEqualTo(CYCLE);
        // KPIs are not judged by alpha.
        assertThat(steady.alpha().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
    }

    @Test
    void whereOnlyChanceSeparatesThemItSaysSo() {
        var noise = of("SC_CHANCE").noise();
        assertThat(noise.standing()).isEqualTo(Noise.Standing.NOISE);
        assertThat(noise.n()).isEqualTo(8);
        assertThat(noise.difference()).isGreaterThan(noise.margin());
    }

    @Test
    void ratedScalesAreJudgedByAlpha() {
        var rated = of("SC_RATED");
        assertThat(rated.alpha().n()).isEqualTo(60);
        assertThat(rated.alpha().value()).isBetween(0.8, 1.0);
        assertThat(rated.alpha().low()).isLessThan(rated.alpha().value());
        assertThat(rated.correlations())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSize(3));
        assertThat(rated.correlations().get(0).get(1).value()).isBetween(0.4, 1.0);
        assertThat(rated.correlations().get(0).get(0).value()).isCloseTo(1, within(1e-12));
        assertThat(rated.noise().error().value())
                .isCloseTo(
                        rated.noise().deviation().value()
                                * Math.sqrt(1 - rated.alpha().value()),
                        within(0.02));
    }

    @Test
    void whoSeesAResultIsToldOnceAReviewHasLooked() {
        assertThat(certainty.of(CYCLE, "SC_CHANCE")).isEmpty();
        var review = UUID.randomUUID().toString();
        transaction.executeWithoutResult(any -> evidence.compute(review, "scorecards", scope));
        assertThat(evidence.read(review, ScorecardEvidence.class).orElseThrow().content())
                .isEqualTo(section.compute(scope));
        assertThat(certainty.of(CYCLE, "SC_CHANCE").orElseThrow().tellsApart()).isFalse();
        assertThat(certainty.of(CYCLE, "SC_STEADY").orElseThrow().tellsApart()).isTrue();
        assertThat(certainty.of("EV-SC-OTHER", "SC_STEADY")).isEmpty();
        var hr = person("EV-HR", "hr");
        var path = "/api/v1/cycles/" + CYCLE + "/participations/%s/trace";
        var told = as(hr).get(path.formatted("SC_CHANCE3"));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).containsPattern("\"certainty\":\"[^\"]*(Do not rank by it|不宜据此排名)");
    }

    @Test
    void aReviewOfNothingIsEmpty() {
        assertThat(section.compute(new EvidenceScope(scope.from(), scope.to(), List.of()))
                        .scorecards())
                .isEmpty();
    }
}

package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.evidence.OutcomeSettings.Outcome;
import io.perfcycle.evidence.PlantedCycles.Line;
import io.perfcycle.evidence.PlantedCycles.Person;
import io.perfcycle.evidence.WeightEvidence.Standing;
import io.perfcycle.evidence.WeightEvidence.Weight;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.organization.Organization;
import io.perfcycle.support.ApplicationIT;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** What made-up results of four cycles suggest for the weights, and whom that would help or cost. */
class WeightsSectionIT extends ApplicationIT {

    private static final List<Line> LINES = List.of(
            new Line("WE_WIDE", "QUANTITATIVE", 25),
            new Line("WE_TWIN", "QUANTITATIVE", 25),
            new Line("WE_TWIN2", "QUANTITATIVE", 25),
            new Line("WE_VALID", "QUANTITATIVE", 25));

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private WeightHistory history;

    @Autowired
    private WeightEffects effects;

    @Autowired
    private IndicatorFacts facts;

    @Autowired
    private Organization organization;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Measurements measurements;

    @Autowired
    private WeightPeopleSection people;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TransactionOperations transaction;

    private final EvidenceScope scope =
            new EvidenceScope(LocalDate.of(2033, 10, 1), LocalDate.of(2033, 12, 31), List.of("EV-WE-4"));

    private WeightsSection section;
    private PlantedCycles planted;

    @AfterEach
    void clear() {
        new PlantedCycles(rows).clear();
    }

    @BeforeEach
    void plant() {
        rows.update("delete from measurement where source = 'planted'");
        planted = new PlantedCycles(rows);
        LINES.forEach(line -> planted.indicator(line.indicator(), line.kind(), null));
        planted.scorecard("WE_POST", LINES);
        section = new WeightsSection(
                history,
                effects,
                new BusinessOutcomes(
                        new OutcomeSettings(new Outcome("续约", "Renewals", "sum(we_renewals)", null), null),
                        cycles,
                        measurements),
                facts,
                organization);
        quarters(4, 20, points -> points);
    }

    private void quarters(int quarters, int count, Function<double[], double[]> spoil) {
        rows.update("delete from measurement where source = 'planted'");
        var chance = new Random(33);
        for (var quarter = 1; quarter <= 4; quarter++) {
            var from = LocalDate.of(2033, quarter * 3 - 2, 1);
            var all = new ArrayList<Person>();
            var outcome = new HashMap<String, Double>();
            for (var one = 0; one < count && quarter > 4 - quarters; one++) {
                var twin = 85 + 12 * chance.nextGaussian();
                var valid = 85 + 10 * chance.nextGaussian();
                var points = new double[] {85 + 14 * chance.nextGaussian(), twin, twin + chance.nextGaussian(), valid};
                for (var at = 0; at < points.length; at++) {
                    points[at] = Math.max(0, Math.min(120, points[at]));
                }
                all.add(new Person("WE%03d".formatted(one), "WE_POST", LINES, spoil.apply(points)));
                outcome.put("WE%03d".formatted(one), 10 * valid + 30 * chance.nextGaussian());
            }
            planted.cycle("EV-WE-" + quarter, from, from.plusMonths(3).minusDays(1), all);
            planted.measure("we_renewals", from.plusMonths(4), outcome);
        }
    }

    private WeightEvidence.Scorecard post() {
        return section.compute(scope).scorecards().stream()
                .filter(one -> one.post().equals("WE_POST"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twinsLoseAndWhatStandsAloneGainsInsideAllLimits() {
        var post = post();
        assertThat(section.compute(scope).cycles()).containsExactly("EV-WE-1", "EV-WE-2", "EV-WE-3", "EV-WE-4");
        assertThat(post.standing()).isEqualTo(Standing.PROPOSED);
        assertThat(post.postNameEn()).isEqualTo("Post WE_POST");
        assertThat(List.of(post.results(), post.people(), post.periods())).containsExactly(80, 20, 4);
        assertThat(post.weights().stream().mapToInt(Weight::proposed).sum()).isEqualTo(100);
        assertThat(post.weights()).allSatisfy(weight -> {
            assertThat(weight.proposed()).isBetween(20, 30);
            assertThat(weight.critic().low())
                    .isLessThanOrEqualTo(weight.critic().proposed() + 1.0);
            assertThat(weight.critic().high())
                    .isGreaterThanOrEqualTo(weight.critic().proposed() - 1.0);
            assertThat(weight.entropy()).isPositive();
            assertThat(weight.critic().n()).isEqualTo(80);
        });
        assertThat(weight(post, "WE_WIDE").proposed()).isGreaterThan(25);
        assertThat(weight(post, "WE_TWIN").proposed()).isLessThan(25);
        assertThat(weight(post, "WE_TWIN2").proposed()).isLessThan(25);
        // Only this one goes with the outcome.
        assertThat(weight(post, "WE_VALID").regression().raw()).isGreaterThan(80);
        assertThat(weight(post, "WE_VALID").regression().proposed()).isEqualTo(30);
    }

    private static Weight weight(WeightEvidence.Scorecard post, String indicator) {
        return post.weights().stream()
                .filter(weight -> weight.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameDataGiveTheSameProposal() {
        assertThat(section.compute(scope)).isEqualTo(section.compute(scope));
    }

    @Test
    void thePreviewCountsWhomItWouldHelpAndHrAloneSeesWhom() {
        var preview = post().preview();
        assertThat(preview.cycle()).isEqualTo("EV-WE-4");
        assertThat(preview.people()).isEqualTo(20);
        assertThat(preview.gaining() + preview.losing() + preview.unchanged()).isEqualTo(20);
        assertThat(preview.gaining()).isPositive();
        assertThat(preview.losing()).isPositive();
        var changes = people.compute(scope).changes().stream()
                .filter(change -> change.post().equals("WE_POST"))
                .toList();
        assertThat(changes).hasSize(preview.gaining() + preview.losing());
        assertThat(changes.stream().filter(change -> Levels.rise(change.level(), change.proposedLevel()) > 0))
                .hasSize(preview.levelUp());
        var first = changes.get(0);
        assertThat(new BigDecimal(first.proposedTotal())
                        .subtract(new BigDecimal(first.total()))
                        .abs())
                .isEqualByComparingTo(changes.stream()
                        .map(change -> new BigDecimal(change.proposedTotal())
                                .subtract(new BigDecimal(change.total()))
                                .abs())
                        .max(BigDecimal::compareTo)
                        .orElseThrow());
    }

    /** Equal weights 25; proposed 30, 20, 20, 30: 0.30 a + 0.20 b + 0.20 c + 0.30 d by hand. */
    @Test
    void aTotalIsCountedAgainAsAPersonWould() {
        var past = history.of(scope);
        var post = past.posts().stream()
                .filter(one -> one.code().equals("WE_POST"))
                .findFirst()
                .orElseThrow();
        for (var effect : effects.of(past, post, List.of(30, 20, 20, 30))) {
            var items = effect.was().items();
            var byHand = 0.30 * items.get(0).counted()
                    + 0.20 * items.get(1).counted()
                    + 0.20 * items.get(2).counted()
                    + 0.30 * items.get(3).counted();
            // The old total was rounded, so the new one may differ by a hundredth.
            assertThat(effect.total().doubleValue()).isBetween(byHand - 0.011, byHand + 0.011);
        }
    }

    @Test
    void aPersonsChangesAreForHrOnly() {
        var review = UUID.randomUUID().toString();
        transaction.executeWithoutResult(any -> evidence.compute(review, "weight-people", scope));
        assertThat(evidence.weightPeople(review, new Viewer("hr", Set.of(Role.HR))))
                .isPresent();
        for (var role : Set.of(Role.EMPLOYEE, Role.MANAGER, Role.CALIBRATION, Role.AUDITOR)) {
            assertThatThrownBy(() -> evidence.weightPeople(review, new Viewer("x", Set.of(role))))
                    .hasMessage("FORBIDDEN");
        }
        rows.update("delete from review_evidence where review = ?", review);
    }

    @Test
    void withoutEnoughHistoryThePresentWeightsStayAndItSaysWhy() {
        quarters(4, 5, points -> points);
        assertThat(post().standing()).isEqualTo(Standing.TOO_FEW_RESULTS);
        quarters(2, 20, points -> points);
        assertThat(post().standing()).isEqualTo(Standing.TOO_FEW_CYCLES);
        assertThat(post().preview()).isNull();
        assertThat(post().weights()).allMatch(weight -> weight.proposed() == null && weight.critic() == null);
    }

    @Test
    void nastyFiguresStandInTheWayByName() {
        quarters(4, 20, points -> {
            points[2] = 100;
            return points;
        });
        assertThat(post().standing()).isEqualTo(Standing.NO_SPREAD);
        assertThat(post().culprit()).isEqualTo("WE_TWIN2");
        var each = new int[1];
        quarters(4, 20, points -> {
            points[1] = each[0]++ % 3 == 0 ? Double.NaN : points[1];
            return points;
        });
        assertThat(post().standing()).isEqualTo(Standing.MISSING_FIGURES);
        assertThat(post().culprit()).isEqualTo("WE_TWIN");
        // Nothing but ties: two values in all.
        quarters(4, 20, points -> {
            points[0] = points[0] > 85 ? 120 : 0;
            return points;
        });
        assertThat(post().standing()).isEqualTo(Standing.PROPOSED);
    }

    @Test
    void boundsThatLeaveNoWayAreSaid() {
        rows.update("update scorecard_line set max_weight = 24 where post = 'WE_POST'");
        assertThat(post().standing()).isEqualTo(Standing.OUT_OF_BOUNDS);
    }
}

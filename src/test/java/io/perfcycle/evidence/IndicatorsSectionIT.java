package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.evidence.OutcomeSettings.Outcome;
import io.perfcycle.evidence.PlantedCycles.Line;
import io.perfcycle.evidence.PlantedCycles.Person;
import io.perfcycle.measurement.Measurements;
import io.perfcycle.result.ScoredResults;
import io.perfcycle.statistics.Estimate.Standing;
import io.perfcycle.statistics.IndicatorHealth.Reason;
import io.perfcycle.statistics.IndicatorHealth.Recommendation;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Flaws planted in made-up results of two cycles are found by name, through the database, and the clean indicators raise no
 * alarm.
 */
class IndicatorsSectionIT extends ApplicationIT {

    private static final int PEOPLE = 60;

    /** Codes and what is wrong with them; the points are made in {@link #points}. */
    private static final List<Line> LINES = List.of(
            new Line("EV_GOOD", "QUANTITATIVE", 20),
            new Line("EV_FAIR", "QUANTITATIVE", 15),
            new Line("EV_CEIL", "QUANTITATIVE", 10),
            new Line("EV_TWIN", "QUANTITATIVE", 10),
            new Line("EV_TWIN2", "QUANTITATIVE", 10),
            new Line("EV_GAPS", "QUANTITATIVE", 10),
            new Line("EV_FLAT", "QUANTITATIVE", 10),
            new Line("EV_AGAINST", "QUANTITATIVE", 15));

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
    private Evidence evidence;

    @Autowired
    private TransactionOperations transaction;

    private final EvidenceScope scope =
            new EvidenceScope(LocalDate.of(2032, 1, 1), LocalDate.of(2032, 12, 31), List.of("EV-IND-1", "EV-IND-2"));

    private IndicatorsSection section;

    @AfterEach
    void clear() {
        new PlantedCycles(rows).clear();
    }

    @BeforeEach
    void plant() {
        rows.update("delete from measurement where source = 'planted'");
        rows.update("delete from review_evidence");
        rows.update("delete from evidence_base");
        var planted = new PlantedCycles(rows);
        LINES.forEach(line -> planted.indicator(line.indicator(), line.kind(), null));
        planted.indicator("EV_RARE", "RATED", null);
        var chance = new Random(20261125);
        var talent = chance.doubles(PEOPLE, -1.7, 1.7).toArray();
        for (var quarter = 0; quarter < 2; quarter++) {
            var from = LocalDate.of(2032, 1 + quarter * 3, 1);
            var people = new ArrayList<Person>();
            var outcome = new HashMap<String, Double>();
            for (var one = 0; one < PEOPLE; one++) {
                var number = "EV%03d".formatted(one);
                people.add(new Person(number, "EV_POST", LINES, points(talent[one], one, quarter, chance)));
                // Far above in the second quarter, as prices were: no correlation may come from that.
                outcome.put(number, 1000 + 9000.0 * quarter + 100 * talent[one] + 40 * chance.nextGaussian());
            }
            for (var one = 0; one < 3; one++) {
                people.add(new Person(
                        "EVR" + one, "EV_RARE_POST", List.of(new Line("EV_RARE", "RATED", 100)), new double[] {
                            70 + 15 * one
                        }));
            }
            planted.cycle("EV-IND-" + (quarter + 1), from, from.plusMonths(3).minusDays(1), people);
            planted.measure("ev_sales", from.plusMonths(4), outcome);
        }
        section = with(
                new OutcomeSettings(null, Map.of("EV_POST", new Outcome("净销售额", "Net sales", "sum(ev_sales)", null))));
    }

    private static double[] points(double talent, int person, int quarter, Random chance) {
        var twin = clamp(90 + 12 * talent + 10 * chance.nextGaussian());
        return new double[] {
            clamp(92 + 13 * talent + 8 * chance.nextGaussian() + 5 * quarter),
            clamp(90 + 9 * talent + 10 * chance.nextGaussian()),
            clamp(121 + 10 * talent + 8 * chance.nextGaussian()),
            twin,
            clamp(twin + 1.5 * chance.nextGaussian()),
            (person + quarter) % 3 == 0 ? Double.NaN : clamp(88 + 10 * talent + 9 * chance.nextGaussian()),
            100,
            clamp(90 - 13 * talent + 8 * chance.nextGaussian())
        };
    }

    private static double clamp(double points) {
        return Math.max(0, Math.min(120, points));
    }

    private IndicatorsSection with(OutcomeSettings settings) {
        return new IndicatorsSection(
                results, released, facts, new BusinessOutcomes(settings, cycles, measurements), store);
    }

    private Map<String, IndicatorEvidence.Row> byCode(IndicatorEvidence found) {
        return found.indicators().stream()
                .filter(row -> row.indicator().startsWith("EV_"))
                .collect(Collectors.toMap(IndicatorEvidence.Row::indicator, row -> row));
    }

    @Test
    void theReviewFindsExactlyWhatWasPlanted() {
        var found = byCode(section.compute(scope));
        assertThat(found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().recommendation() + " "
                                        + entry.getValue().reasons().get(0))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "EV_GOOD", "KEEP SOUND",
                        "EV_FAIR", "KEEP SOUND",
                        "EV_CEIL", "ADJUST CEILING",
                        "EV_TWIN", "KEEP REDUNDANT",
                        "EV_TWIN2", "MERGE REDUNDANT",
                        "EV_GAPS", "ADJUST MISSING_FIGURES",
                        "EV_FLAT", "ADJUST NO_SPREAD",
                        "EV_AGAINST", "ADJUST REVERSED",
                        "EV_RARE", "INSUFFICIENT_DATA TOO_FEW"));
    }

    @Test
    void everyNumberSaysWhatItRestsOn() {
        var evidenceOf = section.compute(scope);
        assertThat(evidenceOf.results()).isEqualTo(2 * PEOPLE + 6);
        assertThat(evidenceOf.people()).isEqualTo(PEOPLE + 3);
        assertThat(evidenceOf.outcomes().get("EV_POST").nameEn()).isEqualTo("Net sales");
        var found = byCode(evidenceOf);
        var good = found.get("EV_GOOD");
        assertThat(good.n()).isEqualTo(2 * PEOPLE);
        assertThat(good.people()).isEqualTo(PEOPLE);
        assertThat(good.posts()).containsExactly("EV_POST");
        assertThat(good.validity().value()).isBetween(0.5, 0.95);
        assertThat(good.validity().n()).isEqualTo(2 * PEOPLE);
        assertThat(good.validityChance()).isLessThan(0.001);
        assertThat(good.discrimination().value()).isBetween(0.1, 0.6);
        assertThat(good.itemRest().value()).isPositive();
        assertThat(good.inflation().value()).isBetween(1.0, 5.0);
        // Only the second quarter has a cycle before it.
        assertThat(good.stability().n()).isEqualTo(PEOPLE);
        assertThat(good.stability().value()).isBetween(0.5, 0.95);
        assertThat(found.get("EV_TWIN").twin()).isEqualTo("EV_TWIN2");
        assertThat(found.get("EV_TWIN").redundancy().value()).isGreaterThan(0.9);
        assertThat(found.get("EV_GAPS").missingShare()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(found.get("EV_FLAT").validity().standing()).isEqualTo(Standing.CONSTANT);
        assertThat(found.get("EV_FLAT").inflation().standing()).isEqualTo(Standing.CONSTANT);
        assertThat(found.get("EV_FLAT").deviation().value()).isZero();
        assertThat(found.get("EV_CEIL").ceilingShare().value()).isGreaterThan(0.4);
    }

    @Test
    void belowTheMinimumItSaysSoAndDescribesNobody() {
        var rare = byCode(section.compute(scope)).get("EV_RARE");
        assertThat(rare.people()).isEqualTo(3);
        assertThat(List.of(rare.mean(), rare.deviation(), rare.variation(), rare.discrimination(), rare.validity()))
                .extracting(estimate -> estimate.standing())
                .containsOnly(Standing.INSUFFICIENT_DATA);
        assertThat(rare.recommendation()).isEqualTo(Recommendation.INSUFFICIENT_DATA);
    }

    @Test
    void withoutAnOutcomeThereIsNoValidityAndNothingIsUseless() {
        var found = byCode(with(new OutcomeSettings(null, null)).compute(scope));
        assertThat(found.get("EV_GOOD").validity().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(found.get("EV_GOOD").recommendation()).isEqualTo(Recommendation.KEEP);
        assertThat(found.values()).noneMatch(IndicatorEvidence.Row::useless);
    }

    @Test
    void anOutcomeOfWhichLessIsBetterIsTurned() {
        var lower = byCode(with(new OutcomeSettings(
                        new Outcome("退货", null, "sum(ev_sales)", io.perfcycle.scoring.Direction.LOWER), null))
                .compute(scope));
        var higher = byCode(section.compute(scope));
        assertThat(lower.get("EV_GOOD").validity().value())
                .isEqualTo(-higher.get("EV_GOOD").validity().value());
        assertThat(lower.get("EV_GOOD").reasons()).contains(Reason.REVERSED);
    }

    @Test
    void itIsStoredReadBackAndTheSameTwice() {
        var review = UUID.randomUUID().toString();
        transaction.executeWithoutResult(any -> evidence.compute(review, "indicators", scope));
        var stored =
                evidence.read(review, IndicatorEvidence.class).orElseThrow().content();
        assertThat(stored).isEqualTo(with(new OutcomeSettings(null, null)).compute(scope));
    }

    @Test
    void aReviewOfNothingIsEmpty() {
        var nothing = section.compute(new EvidenceScope(scope.from(), scope.to(), List.of()));
        assertThat(nothing.indicators()).isEmpty();
        assertThat(nothing.results()).isZero();
    }
}

package io.perfcycle.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.GroupEvidence;
import io.perfcycle.evidence.IndicatorEvidence;
import io.perfcycle.evidence.RaterEvidence;
import io.perfcycle.statistics.IndicatorHealth;
import io.perfcycle.statistics.IndicatorHealth.Reason;
import io.perfcycle.statistics.IndicatorHealth.Recommendation;
import io.perfcycle.statistics.Leniency;
import io.perfcycle.support.ApplicationIT;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The demo's past, reviewed: what was planted is found, and nothing else is. */
@Import(ShortHistory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "perfcycle.evidence.outcome.name=Value created per hour",
            "perfcycle.evidence.outcome.formula=avg(value_per_hour)"
        })
class PlantedFlawsIT extends ApplicationIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String REVIEW = "planted";

    @Autowired
    private ShortHistory history;

    @Autowired
    private Evidence evidence;

    private List<String> cycles;

    @BeforeAll
    void write() {
        ClockUtil.setCurrentTime(Date.from(
                TODAY.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
        cycles = history.write(TODAY, DemoModel.DEMO, DemoFlaws.PLANTED);
        var scope = evidence.scope(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 9, 30));
        assertThat(scope.cycles()).isEqualTo(cycles);
        evidence.sections().forEach(section -> evidence.compute(REVIEW, section, scope));
    }

    @AfterAll
    static void now() {
        ClockUtil.reset();
    }

    private <T> T section(Class<T> type) {
        return evidence.read(REVIEW, type).orElseThrow().content();
    }

    @Test
    void indicatorsThatAreFlawedAreFoundAndTheSoundOnesAreKept() {
        var judged = section(IndicatorEvidence.class).indicators().stream()
                .filter(row -> row.recommendation() != Recommendation.INSUFFICIENT_DATA)
                .toList();
        assertThat(judged).hasSizeGreaterThan(35);
        assertThat(judged.stream()
                        .filter(row -> row.recommendation() != Recommendation.KEEP)
                        .collect(toMap(
                                IndicatorEvidence.Row::indicator,
                                row -> row.recommendation() + " "
                                        + row.reasons().get(0))))
                .isEqualTo(Map.of("WH_SHIP_ONTIME", "ADJUST CEILING", "WH_UPH", "MERGE REDUNDANT"));
        assertThat(judged.stream()
                        .filter(row -> row.reasons().contains(Reason.REDUNDANT))
                        .map(row -> row.indicator() + " " + row.twin()))
                .containsExactlyInAnyOrder("WH_UPH WH_ORDERS", "WH_ORDERS WH_UPH");
    }

    @Test
    void whatIsMeasuredForetellsTheOutcomeExceptAtTheCeiling() {
        var measured = section(IndicatorEvidence.class).indicators().stream()
                .filter(row -> row.kind().equals("QUANTITATIVE") && row.n() >= IndicatorHealth.NEEDED)
                .collect(toMap(IndicatorEvidence.Row::indicator, row -> row));
        assertThat(measured.remove("WH_SHIP_ONTIME").validity().value()).isBetween(-0.2, 0.2);
        assertThat(measured.values())
                .filteredOn(row -> row.posts().size() == 1)
                .isNotEmpty()
                .allMatch(row -> row.validity().atLeast(0.1));
    }

    @Test
    void oneManagerIsLenientAndTheOneWithFivePeopleIsNotCalledSo() {
        var raters = section(RaterEvidence.class).list();
        assertThat(raters)
                .filteredOn(rater -> rater.verdict() == Leniency.Verdict.LENIENT
                        || rater.verdict() == Leniency.Verdict.SEVERE
                        || rater.central()
                        || rater.halos())
                .singleElement()
                .satisfies(rater -> {
                    assertThat(rater.employeeNo()).isEqualTo(DemoFlaws.LENIENT);
                    assertThat(rater.verdict()).isEqualTo(Leniency.Verdict.LENIENT);
                });
        assertThat(raters)
                .filteredOn(rater -> rater.employeeNo().equals(DemoFlaws.TOO_FEW_TO_TELL))
                .singleElement()
                .extracting(RaterEvidence.Rater::verdict)
                .isEqualTo(Leniency.Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void atEqualFiguresFlexibleHoursAreJudgedLowerAndNoOtherGroupIs() {
        var groups = section(GroupEvidence.class);
        assertThat(groups.attributes().stream()
                        .filter(attribute -> attribute.judged() == GroupEvidence.Verdict.DIFFERENT)
                        .map(GroupEvidence.Attribute::code))
                .containsExactly("EMPLOYMENT_TYPE");
        assertThat(groups.attributes().stream()
                        .flatMap(attribute -> attribute.groups().stream())
                        .filter(group -> group.judgedStanding() != GroupEvidence.Standing.USUAL)
                        .map(group -> group.judgedStanding() + " " + group.code()))
                .containsExactly("BELOW FLEXIBLE");
    }

    @Test
    void inTotalsThatIsTooLittleToTell() {
        assertThat(section(GroupEvidence.class).attributes())
                .allMatch(attribute -> attribute.verdict() != GroupEvidence.Verdict.DIFFERENT);
    }

    @Test
    void resultsAreUsedAndThoseRatedLowLeftMoreOften() {
        var use = evidence.readJson(REVIEW, "use").orElseThrow().content();
        assertThat(use.at("/next/rank/value").asDouble()).isGreaterThan(0.4);
        var retention = use.at("/retention/lowAgainstTop");
        assertThat(retention.path("hits").asInt())
                .isGreaterThan(retention.path("otherHits").asInt());
        assertThat(retention.path("p").asDouble()).isLessThan(0.05);
    }
}

package io.perfcycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.evidence.GroupEvidence.Standing;
import io.perfcycle.evidence.GroupEvidence.Verdict;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Leniency;
import io.perfcycle.support.ApplicationIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sections on people and on what became of results, over a history in which a kind manager and an unfair group are planted. */
class FairnessIT extends ApplicationIT {

    private static final EvidenceScope SCOPE = new EvidenceScope(
            LocalDate.of(2032, 1, 1), LocalDate.of(2032, 12, 31), List.of(PlantedHistory.FIRST, PlantedHistory.SECOND));

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private Evidence evidence;

    @Autowired
    private RatersSection raters;

    @Autowired
    private GroupsSection groups;

    @Autowired
    private UseSection use;

    @Autowired
    private EffectsSection effects;

    @AfterEach
    void clear() {
        new PlantedHistory(rows, 0, 0, 0, 0).clear();
        rows.update("delete from review_evidence where section in ('raters', 'groups', 'use')");
    }

    private <T> T kept(String section, Class<T> type) {
        var review = UUID.randomUUID().toString();
        evidence.compute(review, section, SCOPE);
        return evidence.read(review, type).orElseThrow().content();
    }

    private static GroupEvidence.Attribute attribute(GroupEvidence all, String code) {
        return all.attributes().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheKindManagerAndTheUnfairGroupAndNothingElse() {
        new PlantedHistory(rows, 20, 12, 1.2, 9).write();
        var rated = kept("raters", RaterEvidence.class);
        assertThat(rated.raters()).isEqualTo(20);
        assertThat(rated.ratings()).isEqualTo(20 * 12 * 2 * 2);
        assertThat(rated.leftOut()).isZero();
        assertThat(rated.list())
                .filteredOn(rater -> rater.verdict() != Leniency.Verdict.USUAL)
                .extracting(RaterEvidence.Rater::employeeNo)
                .containsExactly("PH-M0");
        var kind = rated.list().get(0);
        assertThat(kind.people()).isEqualTo(12);
        assertThat(kind.compared()).isEqualTo(12);
        assertThat(kind.ratings()).isEqualTo(48);
        assertThat(kind.appealed().value()).isZero();

        var found = kept("groups", GroupEvidence.class);
        assertThat(found.people()).isEqualTo(240);
        assertThat(found.results()).isEqualTo(480);
        var types = attribute(found, "EMPLOYMENT_TYPE");
        assertThat(types.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(types.groups())
                .filteredOn(group -> group.standing() == Standing.BELOW)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.code()).isEqualTo("FLEXIBLE");
                    assertThat(group.name()).isEqualTo("弹性工时");
                    assertThat(group.people()).isEqualTo(48);
                    assertThat(group.ratio()).isLessThan(0.8);
                    assertThat(group.oddsRatio()).isLessThan(1);
                });
        assertThat(attribute(found, "TENURE").verdict()).isEqualTo(Verdict.NO_DIFFERENCE_FOUND);
        assertThat(attribute(found, "POST_FAMILY").verdict()).isEqualTo(Verdict.NO_DIFFERENCE_FOUND);
    }

    @Test
    void raisesNoAlarmWhereNothingIsPlanted() {
        new PlantedHistory(rows, 20, 12, 0, 0).write();
        assertThat(kept("raters", RaterEvidence.class).list())
                .allSatisfy(rater -> assertThat(rater.verdict()).isEqualTo(Leniency.Verdict.USUAL));
        assertThat(kept("groups", GroupEvidence.class).attributes()).allSatisfy(attribute -> {
            assertThat(attribute.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_FOUND);
            assertThat(attribute.groups())
                    .allSatisfy(group -> assertThat(group.fourFifths()).isNotEqualTo(GroupEvidence.FourFifths.LOW));
        });
    }

    @Test
    void countsWhatCalibrationAndAppealsChanged() {
        new PlantedHistory(rows, 2, 10, 0, 0).write();
        var ids = rows.queryForList(
                "select id from participation where cycle = ? and manager_no = 'PH-M1' order by id",
                Long.class,
                PlantedHistory.SECOND);
        version(ids.get(0), 2, "CALIBRATION", "D");
        version(ids.get(1), 2, "CALIBRATION", "S");
        version(ids.get(1), 3, "CALIBRATION", "D");
        version(ids.get(2), 2, "APPEAL", "D");
        rows.update("""
                insert into appeal (participation_id, contested_version, state, hearing_no, grounds, facts, filed_by, filed_at,
                  was_returned, with_hr) values (?, 1, 'DECIDED', 1, 'BIAS', 'x', 'PH-E12', ?, false, false)""", ids.get(2), LocalDateTime.now());
        var rater = kept("raters", RaterEvidence.class).list().stream()
                .filter(one -> one.employeeNo().equals("PH-M1"))
                .findFirst()
                .orElseThrow();
        rows.update("delete from appeal where participation_id = ?", ids.get(2));
        assertThat(rater.movedDown().n()).isEqualTo(20);
        assertThat(rater.movedDown().value()).isCloseTo(2 / 20.0, within(1e-12));
        assertThat(rater.movedUp().value()).isCloseTo(1 / 20.0, within(1e-12));
        assertThat(rater.changedOnAppeal().value()).isCloseTo(1 / 20.0, within(1e-12));
        assertThat(rater.appealed().value()).isCloseTo(1 / 20.0, within(1e-12));
    }

    private void version(long id, int version, String source, String level) {
        rows.update("""
                insert into result_version (participation_id, version, source, outcome, total, level, coefficient, vetoed, rules,
                  trace, actor, created_at)
                select participation_id, ?, ?, outcome, total - 1, ?, coefficient, vetoed, rules, trace, actor, created_at
                from result_version where participation_id = ? and version = 1""", version, source, level, id);
    }

    /** PH1 knows 3 of the 48 flexible people only: the review of both cycles less that of PH2 would be the results of these three. */
    @Test
    void aGroupIsWithheldWhereAnotherReviewLessThisOneWouldTellOfAFew() {
        new PlantedHistory(rows, 20, 12, 0, 0).write();
        var flexible = rows.queryForList(
                "select id from participation where cycle = ? and employment_type = 'FLEXIBLE' order by id",
                Long.class,
                PlantedHistory.FIRST);
        flexible.subList(3, flexible.size())
                .forEach(id -> rows.update("delete from result_version where participation_id = ?", id));
        var both = UUID.randomUUID().toString();
        evidence.compute(both, "groups", SCOPE);
        assertThat(codes(attribute(read(both), "EMPLOYMENT_TYPE"))).containsExactly("FLEXIBLE", "FULL_TIME");

        var second = UUID.randomUUID().toString();
        evidence.compute(second, "groups", new EvidenceScope(SCOPE.from(), SCOPE.to(), List.of(PlantedHistory.SECOND)));
        var types = attribute(read(second), "EMPLOYMENT_TYPE");
        assertThat(codes(types)).containsExactly("FULL_TIME");
        assertThat(types.hiddenPeople()).isEqualTo(48);
        assertThat(types.withheld()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("FLEXIBLE");
            assertThat(one.name()).isEqualTo("弹性工时");
            assertThat(one.review()).isEqualTo(both);
        });
        assertThat(attribute(read(second), "POST_FAMILY").withheld()).isEmpty();

        evidence.compute(both, "groups", SCOPE);
        assertThat(codes(attribute(read(both), "EMPLOYMENT_TYPE")))
                .as("computed again, the review that was there first shows what it showed")
                .containsExactly("FLEXIBLE", "FULL_TIME");
    }

    /** The same cycles once more, after one appeal: the difference is what the appeal made of one person's result. */
    @Test
    void aGroupIsWithheldWhereAFewResultsHaveChangedSinceAnotherReview() {
        new PlantedHistory(rows, 20, 12, 0, 0).write();
        var before = UUID.randomUUID().toString();
        evidence.compute(before, "groups", SCOPE);
        var flexible = rows.queryForObject(
                "select min(id) from participation where cycle = ? and employment_type = 'FLEXIBLE'",
                Long.class,
                PlantedHistory.SECOND);
        version(flexible, 2, "APPEAL", "S");
        rows.update(
                "update result_version set created_at = ? where participation_id = ? and version = 2",
                LocalDateTime.now(java.time.ZoneOffset.UTC).plusMinutes(1),
                flexible);
        var after = UUID.randomUUID().toString();
        evidence.compute(after, "groups", SCOPE);
        var types = attribute(read(after), "EMPLOYMENT_TYPE");
        assertThat(codes(types)).containsExactly("FULL_TIME");
        assertThat(types.withheld()).extracting(GroupEvidence.Withheld::review).containsExactly(before);
    }

    private GroupEvidence read(String review) {
        return evidence.read(review, GroupEvidence.class).orElseThrow().content();
    }

    private static List<String> codes(GroupEvidence.Attribute attribute) {
        return attribute.groups().stream().map(GroupEvidence.Group::code).toList();
    }

    @Test
    void smallTeamsAreNotNamedAndSmallGroupsHidden() {
        new PlantedHistory(rows, 4, 4, 0, 0).write();
        var rated = kept("raters", RaterEvidence.class);
        assertThat(rated.raters()).isEqualTo(4);
        assertThat(rated.leftOut()).isEqualTo(4);
        assertThat(rated.list()).isEmpty();
        var units = attribute(kept("groups", GroupEvidence.class), "UNIT");
        assertThat(units.groups()).isEmpty();
        assertThat(units.hiddenPeople()).isEqualTo(16);
        assertThat(units.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    @Test
    void tellsWhatBecameOfTheResults() {
        new PlantedHistory(rows, 20, 12, 0, 0).write();
        var low = rows.queryForList("""
                select p.id from participation p join result_version r on r.participation_id = p.id
                where p.cycle = ? and r.level in ('C', 'D') order by p.id""", Long.class, PlantedHistory.FIRST);
        rows.update("""
                insert into improvement_plan (participation_id, state, cause, opened_by, opened_at, extended)
                values (?, 'CONCLUDED', 'LEVEL', 'T-HR', ?, false)""", low.get(0), LocalDateTime.now());
        rows.update("""
                insert into improvement_plan (participation_id, state, cause, opened_by, opened_at, extended)
                values (?, 'DROPPED', 'LEVEL', 'T-HR', ?, false)""", low.get(1), LocalDateTime.now());
        rows.update("""
                insert into training_assignment (employee_no, course, origin, reason, rule_id, action, way, state, priority, due_on,
                  assigned_by, assigned_at, tries_allowed)
                select employee_no, 'X-1', cycle, 'INDICATOR_GAP', 'r', 'ASSIGN', 'CONFIRM', 'OPEN', 1, '2032-05-01', 'system', ?, 0
                from participation where id = ?""", LocalDateTime.now(), low.get(2));
        var found = kept("use", UseEvidence.class);
        rows.update("delete from improvement_plan where participation_id in (?, ?)", low.get(0), low.get(1));
        rows.update("delete from training_assignment where course = 'X-1'");
        var all = found.low().results();
        assertThat(found.low().planned().value()).isCloseTo(1.0 / all, within(1e-12));
        assertThat(found.low().trained().value()).isCloseTo(1.0 / all, within(1e-12));
        assertThat(found.low().either().value()).isCloseTo(2.0 / all, within(1e-12));
        assertThat(found.next().pairs()).isEqualTo(240);
        // ability explains most of it, as the model says
        assertThat(found.next().rank().value()).isBetween(0.6, 0.95);
        assertThat(found.next().posts()).hasSize(3);
        assertThat(found.next().levels())
                .hasSize(5)
                .allSatisfy(
                        level -> assertThat(level.expected() == null).isEqualTo(level.people() < UseEvidence.SMALLEST));
        // the cycles lie in the future, so nobody can have left after them
        assertThat(found.retention().months()).isZero();
        assertThat(found.retention().lowAgainstTop().ratio().standing()).isEqualTo(Estimate.Standing.INSUFFICIENT_DATA);
        assertThat(found.pay().results()).isEqualTo(480);
        assertThat(found.pay().disagreeing().value()).isZero();
        assertThat(found.trainings()).isEmpty();
    }

    @Test
    void aScopeWithoutCyclesIsEmptyAndNothingBreaks() {
        var none = new EvidenceScope(SCOPE.from(), SCOPE.to(), List.of());
        assertThat(raters.compute(none).list()).isEmpty();
        assertThat(groups.compute(none).attributes())
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA));
        assertThat(use.compute(none).low().planned().standing()).isEqualTo(Estimate.Standing.INSUFFICIENT_DATA);
    }

    @Test
    void tenThousandPeopleTakeSeconds() {
        new PlantedHistory(rows, 500, 10, 1.2, 7).write();
        var began = Instant.now();
        kept("raters", RaterEvidence.class);
        var after = Instant.now();
        kept("groups", GroupEvidence.class);
        var then = Instant.now();
        kept("use", UseEvidence.class);
        var spent = "10,000 participations: raters %s, groups %s, use %s"
                .formatted(
                        Duration.between(began, after),
                        Duration.between(after, then),
                        Duration.between(then, Instant.now()));
        System.out.println(spent);
        assertThat(Duration.between(began, Instant.now())).as(spent).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theTasksOfTenThousandPeopleTakeSecondsToo() {
        new PlantedHistory(rows, 500, 10, 0, 0).write();
        try {
            for (var cycle : SCOPE.cycles()) {
                rows.update("""
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_)
                        select concat('ph-', id), concat('ph-', id), concat(cycle, '/', employee_no), 'evaluation', 'ph', ?
                        from participation where cycle = ?""", LocalDateTime.now(), cycle);
                for (var task = 0; task < 6; task++) {
                    rows.update(
                            """
                            insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_INST_ID_, ASSIGNEE_, START_TIME_,
                              END_TIME_, DELETE_REASON_)
                            select concat('ph-', id, '-', ?), ?, 'evaluation', concat('ph-', id), employee_no, ?, ?, 'completed'
                            from participation where cycle = ?""", task, "task" + task, LocalDateTime.now().minusHours(task), LocalDateTime.now(), cycle);
                }
            }
            var began = Instant.now();
            var found = effects.compute(SCOPE);
            var spent = Duration.between(began, Instant.now());
            System.out.println("10,000 participations, 60,000 tasks: effects " + spent);
            assertThat(found.cycles())
                    .allSatisfy(
                            cycle -> assertThat(cycle.tasks().touches().value()).isEqualTo(6));
            assertThat(spent).isLessThan(Duration.ofSeconds(60));
        } finally {
            rows.update("delete from ACT_HI_TASKINST where ID_ like 'ph-%'");
            rows.update("delete from ACT_HI_PROCINST where ID_ like 'ph-%'");
        }
    }
}

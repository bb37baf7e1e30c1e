package io.perfcycle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.support.Quarter;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A released cycle is clean; whatever is tampered with behind the application's back is found, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvariantsIT extends Quarter {

    @Autowired
    private Invariants invariants;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Participations participations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void releasedCycle() {
        found("VERIFY-1");
        launch();
        agreeGoals();
        supplyFigures();
        checkFigures();
        signOff();
        rate();
        release();
    }

    @Test
    void aCycleThatNobodyTouchedIsClean() {
        assertThat(invariants.check(code)).isEmpty();
        var verdict = read(HR, "/verify");
        assertThat(verdict.get("clean").asBoolean()).isTrue();
        assertThat(verdict.get("checked")).hasSize(Invariants.checked().size());
    }

    @Test
    void i1AResultThatIsGone() {
        assertThat(after("delete from result_version where participation_id = ?", id(LI)))
                .containsExactly("I1 VERIFY-1/Q-E1");
    }

    @Test
    void i1AVersionThatIsGone() {
        assertThat(after("delete from result_version where participation_id = ? and version = 1", id(ZHOU)))
                .containsExactly("I1 VERIFY-1/Q-E2");
    }

    @Test
    void i2AnotherTotal() {
        assertThat(after("update result_version set total = 109.18 where participation_id = ?", id(LI)))
                .containsExactly("I2 VERIFY-1/Q-E1 version 1");
    }

    @Test
    void i2OtherPointsInTheTrace() {
        assertThat(after(
                        "update result_version set trace = replace(trace, '109.09', '119.09') where participation_id = ?",
                        id(LI)))
                .containsExactly("I2 VERIFY-1/Q-E1 version 1");
    }

    @Test
    void i2OtherInputsInTheTrace() {
        assertThat(after(
                        "update result_version set trace = replace(trace, '1200', '1210') where participation_id = ?",
                        id(LI)))
                .containsExactly("I2 VERIFY-1/Q-E1 version 1");
    }

    @Test
    void i2AnotherLevelOrCoefficient() {
        assertThat(after("update result_version set level = 'S' where participation_id = ?", id(LI)))
                .containsExactly("I2 VERIFY-1/Q-E1 version 1");
        assertThat(after("update result_version set coefficient = 1.5 where participation_id = ?", id(LI)))
                .containsExactly("I2 VERIFY-1/Q-E1 version 1");
    }

    @Test
    void i2NoRules() {
        assertThat(after("update result_version set rules = '' where participation_id = ?", id(SUN)))
                .contains("I2 VERIFY-1/Q-E3 version 1");
    }

    @Test
    void i3AChangeAfterReleaseByNobodyOrForNoReason() {
        assertThat(after(
                        "update result_version set created_at = '2099-01-01 00:00:00', reason = null"
                                + " where participation_id = ?",
                        id(LI)))
                .containsExactly("I3 VERIFY-1/Q-E1 version 1");
        assertThat(after(
                        "update result_version set created_at = '2099-01-01 00:00:00', reason = 'x', actor = 'system'"
                                + " where participation_id = ?",
                        id(LI)))
                .containsExactly("I3 VERIFY-1/Q-E1 version 1");
    }

    @Test
    void i4WeightsOf9999() {
        assertThat(after(
                        "update scorecard_item set weight = weight - 0.01 where indicator = 'GMV'"
                                + " and participation_id = ?",
                        id(LI)))
                .singleElement()
                .asString()
                .startsWith("I4 VERIFY-1/Q-E1: 99.99");
    }

    @Test
    void i4AScorecardThatIsGone() {
        assertThat(after("delete from scorecard_item where participation_id = ?", id(LI)))
                .singleElement()
                .asString()
                .startsWith("I4 VERIFY-1/Q-E1: 0");
    }

    @Test
    void i6AnEntryOfTheAuditTrailThatWasChangedOrRemoved() {
        var some = jdbc.queryForObject("select min(seq) + 2 from audit_event", Long.class);
        assertThat(after("update audit_event set reason = 'forged' where seq = ?", some))
                .containsExactly("I6 audit " + some);
        assertThat(after("delete from audit_event where seq = ?", some))
                .singleElement()
                .asString()
                .startsWith("I6 audit ");
        var last = jdbc.queryForObject("select max(seq) from audit_event", Long.class);
        assertThat(after("delete from audit_event where seq = ?", last))
                .singleElement()
                .asString()
                .startsWith("I6 audit ");
    }

    @Test
    void i7AnInstanceWhoseTaskIsGone() {
        var task = task(LEAD, "recordInterview", LI);
        assertThat(found(() -> {
                    jdbc.update("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", task);
                    jdbc.update("delete from ACT_RU_VARIABLE where TASK_ID_ = ?", task);
                    jdbc.update("delete from ACT_RU_TASK where ID_ = ?", task);
                }))
                .singleElement()
                .asString()
                .startsWith("I7 VERIFY-1/Q-E1 (instance");
    }

    @Test
    void i7ATaskThatNobodyHas() {
        var task = task(LEAD, "recordInterview", LI);
        assertThat(found(() -> tasks.setAssignee(task, null)))
                .singleElement()
                .asString()
                .startsWith("I7 VERIFY-1/Q-E1 (instance");
    }

    @Test
    void i7SomebodyAwaitedForWhomNothingRuns() {
        assertThat(found(() -> runtime.deleteProcessInstance(
                        tasks.createTaskQuery()
                                .taskId(task(LEAD, "recordInterview", LI))
                                .singleResult()
                                .getProcessInstanceId(),
                        "forgotten")))
                .containsExactly("I7 VERIFY-1/Q-E1");
    }

    @Test
    void i12ACircleOfReportingAndAManagerOfHimself() {
        assertThat(after("update participation set manager_no = ? where id = ?", LI, id(LEAD)))
                .singleElement()
                .asString()
                .startsWith("I12 VERIFY-1/");
        assertThat(after("update participation set manager_no = employee_no where id = ?", id(SUN)))
                .containsExactly("I12 VERIFY-1/Q-E3");
    }

    @Test
    void theCommandEndsWithZeroOneOrTwo() {
        assertThat(command("--cycle=VERIFY-1")).isZero();
        assertThat(new TransactionTemplate(transactions).<Integer>execute(status -> {
                    status.setRollbackOnly();
                    jdbc.update("delete from result_version where participation_id = ?", id(LI));
                    return command("--cycle=VERIFY-1");
                }))
                .isEqualTo(1);
        assertThat(command("--cycle=NONE")).isEqualTo(2);
        assertThat(command()).isEqualTo(2);
        assertThat(command("--cycle=VERIFY-1", "--cycle=VERIFY-2")).isEqualTo(2);
    }

    private int command(String... words) {
        return new VerifyCommand(invariants, cycles, context).verify(new DefaultApplicationArguments(words));
    }

    private List<String> after(String sql, Object... facts) {
        return found(() -> assertThat(jdbc.update(sql, facts)).isPositive());
    }

    /** What is found after this was done, as {@code I1 object}; then it is undone. */
    private List<String> found(Runnable tampering) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            tampering.run();
            return invariants.check(code).stream()
                    .map(found -> found.invariant() + " " + found.object())
                    .distinct()
                    .toList();
        });
    }

    private long id(String employeeNo) {
        return participations.get(code, employeeNo).id();
    }
}

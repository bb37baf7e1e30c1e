package io.perfcycle.verify;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import io.perfcycle.workflow.Orphans;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invariants that hold for a cycle after whatever happened: each check is set-based and says what it found. */
@Component
@Transactional(readOnly = true)
class Invariants {

    private static final List<String> CHECKED = List.of("I1", "I2", "I3", "I4", "I6", "I7", "I12");

    private final Cycles cycles;
    private final ResultVersions versions;
    private final Orphans orphans;
    private final AuditTrail audit;
    private final JdbcClient database;

    Invariants(Cycles cycles, ResultVersions versions, Orphans orphans, AuditTrail audit, JdbcClient database) {
        this.cycles = cycles;
        this.versions = versions;
        this.orphans = orphans;
        this.audit = audit;
        this.database = database;
    }

    static List<String> checked() {
        return CHECKED;
    }

    /** Everything that does not hold; empty if all is well. */
    List<Finding> check(String cycle) {
        var findings = new ArrayList<Finding>();
        oneResultEach(cycle, findings);
        resultsRecompute(cycle, findings);
        nothingChangesAfterRelease(cycle, findings);
        weightsAreHundred(cycle, findings);
        auditChainHolds(findings);
        nobodyIsForgotten(cycle, findings);
        nobodyRatesHimself(cycle, findings);
        nobodyRatesHimselfInASegment(cycle, findings);
        return findings;
    }

    /** I1: from release on, every active participation has a result, and its versions are numbered without a gap. */
    private void oneResultEach(String code, List<Finding> findings) {
        if (cycles.get(code).state().released()) {
            rows("""
                    select p.employee_no from participation p where p.cycle = ? and p.state = 'ACTIVE'
                    and not exists (select 1 from result_version r where r.participation_id = p.id)""", code).forEach(person -> findings.add(new Finding("I1", code + "/" + person, "has no result")));
        }
        rows("""
                select p.employee_no from participation p join result_version r on r.participation_id = p.id
                where p.cycle = ? group by p.employee_no having count(*) <> max(r.version) or min(r.version) <> 1""", code)
                .forEach(person -> findings.add(
                        new Finding("I1", code + "/" + person, "result versions are not numbered 1, 2, 3, ...")));
    }

    /** I2: every result names its rules; counting its trace again gives the same decimal, trace, level and coefficient. */
    private void resultsRecompute(String code, List<Finding> findings) {
        var cycle = cycles.get(code);
        versions.forEachTrace(code, (employeeNo, result, trace) -> {
            var object = code + "/" + employeeNo + " version " + result.version();
            if (result.rules().isBlank()) {
                findings.add(new Finding("I2", object, "names no rules"));
            }
            var total = trace.recompute().orElse(null);
            var stored = trace.soFar();
            if (total == null ? stored != null : stored == null || total.compareTo(stored) != 0) {
                findings.add(new Finding(
                        "I2",
                        object,
                        "recomputed from its trace the total is %s, stored is %s".formatted(total, stored)));
            } else if (!trace.replay().equals(trace)) {
                findings.add(new Finding("I2", object, "counting its inputs again gives another trace"));
            }
            if (!same(result.total(), trace.total())) {
                findings.add(new Finding(
                        "I2", object, "the total %s is not its trace's %s".formatted(result.total(), trace.total())));
            }
            if (!follows(cycle, result, trace)) {
                findings.add(new Finding(
                        "I2",
                        object,
                        "level %s and coefficient %s do not follow from its total"
                                .formatted(result.level(), result.coefficient())));
            }
        });
    }

    private boolean follows(Cycle cycle, ResultVersion result, Trace trace) {
        return Objects.equals(
                        result.level(),
                        versions.levelOf(cycle, trace, result.decidedLevel()).orElse(null))
                && same(
                        result.coefficient(),
                        versions.coefficientOf(cycle, trace, result.decidedLevel())
                                .orElse(null));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** I3: a result that appeared after the release names an actor and a reason. */
    private void nothingChangesAfterRelease(String code, List<Finding> findings) {
        rows("""
                select concat(p.employee_no, ' version ', r.version) from result_version r
                join participation p on p.id = r.participation_id join cycle c on c.code = p.cycle
                where c.code = ? and c.released_at is not null and r.created_at > c.released_at
                and (r.actor = 'system' or r.reason is null or r.reason = '')""", code)
                .forEach(found -> findings.add(
                        new Finding("I3", code + "/" + found, "was changed after release without actor or reason")));
    }

    /** I4: the weights of every scorecard, in each segment, add up to exactly 100. */
    private void weightsAreHundred(String code, List<Finding> findings) {
        rows("""
                select concat(p.employee_no, ': ',
                  coalesce(sum(case when i.kind in ('VETO', 'BONUS') then 0 else i.weight end), 0))
                from participation p left join scorecard_item i on i.participation_id = p.id
                where p.cycle = ? group by p.employee_no, i.segment
                having coalesce(sum(case when i.kind in ('VETO', 'BONUS') then 0 else i.weight end), 0) <> 100""", code)
                .forEach(found ->
                        findings.add(new Finding("I4", code + "/" + found, "the weights do not add up to 100")));
    }

    /** I6: the audit trail has no gap and no changed entry. */
    private void auditChainHolds(List<Finding> findings) {
        audit.verify()
                .ifPresent(entry ->
                        findings.add(new Finding("I6", "audit " + entry, "entry was changed, removed or put in")));
    }

    /** I7: every instance of the cycle waits on something that will come, and every open stage row has an instance. */
    private void nobodyIsForgotten(String code, List<Finding> findings) {
        orphans.under(code)
                .forEach(instance -> findings.add(new Finding(
                        "I7", instance, "waits on no task with an owner, no timer, no message and no incident")));
        orphans.unreachable(code)
                .forEach(task -> findings.add(
                        new Finding("I7", task, "has no owner with an active account, and no group with a member")));
        var running = new HashSet<>(orphans.runningKeys(code));
        rows("""
                select p.employee_no from participation p join participation_stage s on s.participation_id = p.id
                where p.cycle = ? and s.state = 'OPEN'""", code).stream()
                .distinct()
                .filter(person -> !running.contains(code + "/" + person))
                .forEach(person -> findings.add(
                        new Finding("I7", code + "/" + person, "is awaited by a stage, but nothing runs for him")));
        if (cycles.get(code).state() == CycleState.RUNNING && !running.contains(code)) {
            findings.add(new Finding("I7", code, "is running, but has no process"));
        }
    }

    /** I12: nobody is his own manager, and no reporting line of the snapshot runs in a circle. */
    private void nobodyRatesHimself(String code, List<Finding> findings) {
        Map<String, String> managers = new HashMap<>();
        database.sql("select employee_no, manager_no from participation where cycle = ? and manager_no is not null")
                .param(code)
                .query(row -> {
                    managers.put(row.getString(1), row.getString(2));
                });
        var settled = new HashSet<String>();
        for (var person : managers.keySet()) {
            var path = new HashSet<String>();
            var at = person;
            while (at != null && !settled.contains(at)) {
                if (!path.add(at)) {
                    findings.add(new Finding("I12", code + "/" + at, "the reporting line runs in a circle"));
                    break;
                }
                at = managers.get(at);
            }
            settled.addAll(path);
        }
    }

    /** I12: nor is anybody the manager of one of his own segments. */
    private void nobodyRatesHimselfInASegment(String code, List<Finding> findings) {
        rows("""
                select p.employee_no from participation p join participation_segment s on s.participation_id = p.id
                where p.cycle = ? and s.manager_no = p.employee_no""", code)
                .forEach(person ->
                        findings.add(new Finding("I12", code + "/" + person, "would rate a segment of his own")));
    }

    private List<String> rows(String sql, String cycle) {
        return database.sql(sql).param(cycle).query(String.class).list();
    }
}

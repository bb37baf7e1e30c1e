package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Acting;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailIT extends ApplicationIT {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void anEntryTellsWhoDidWhatAndWhyAndAuditorsRead() {
        person("au.ditor", "auditor");
        person("em.ployee", "employee");
        identities.actFor(new Acting("h.r", List.of("hr", "employee")));
        try {
            trail.record("cycle.extended", "2026Q3", "2026-07-10", "2026-07-17", "台风停工 𠮷");
        } finally {
            identities.actForNobody();
        }
        var read = as("au.ditor").get("/api/v1/audit?object=2026Q3");
        assertThat(read.body()).contains("\"actor\":\"h.r\"", "\"roles\":\"employee,hr\"", "cycle.extended", "台风停工 𠮷");
        assertThat(as("em.ployee").get("/api/v1/audit").status()).isEqualTo(403);
        person("da.ta", "data-owner", "manager", "calibration");
        assertThat(as("da.ta").get("/api/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void anEntryStandsOrFallsWithWhatItTellsOf() {
        var before = count();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record("undone", "x", null, null, null);
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record("done", "x", null, 1, null);
            trail.record("done", "x", 1, 2, null);
        });
        assertThat(count()).isEqualTo(before + 2);
        assertThat(trail.verify()).isEmpty();
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = IntStream.range(0, 200)
                    .mapToObj(n -> pool.submit(() -> trail.record("parallel", "n" + n, null, n, null)))
                    .toList();
            for (var done : work) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(trail.verify()).isEmpty();
    }

    @Test
    void aChangedRemovedOrCutOffEntryIsNamed() {
        for (int n = 0; n < 3; n++) {
            trail.record("tampered", "t" + n, null, "before", null);
        }
        var last = jdbc.queryForObject("select max(seq) from audit_event", Long.class);
        jdbc.update("update audit_event set became = 'befoRe' where seq = ?", last - 1);
        assertThat(trail.verify()).hasValue(last - 1);
        jdbc.update("update audit_event set became = 'before' where seq = ?", last - 1);
        assertThat(trail.verify()).isEmpty();

        jdbc.execute("create table kept as select * from audit_event");
        jdbc.update("delete from audit_event where seq = ?", last - 1);
        assertThat(trail.verify()).hasValue(last - 1);
        jdbc.update("insert into audit_event select * from kept where seq = ?", last - 1);
        jdbc.update("delete from audit_event where seq = ?", last);
        assertThat(trail.verify()).hasValue(last);
        jdbc.update("insert into audit_event select * from kept where seq = ?", last);
        jdbc.execute("drop table kept");
        assertThat(trail.verify()).isEmpty();
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from audit_event", Integer.class);
    }

    /** What others did about the reader is not his to read here; whom somebody asked for feedback is the auditor's alone. */
    @Test
    void nobodyReadsAboutHimselfAndHrReadsNoFeedback() {
        person("au.ditor", "auditor");
        person("hr.one", "hr");
        identities.actFor(new Acting("bo.ss", List.of("manager")));
        try {
            trail.record("result.change", "AUD-1/hr.one", "C", "B", "复核");
            trail.record("result.change", "AUD-1/hr.oneself", "C", "B", "另一人");
            trail.record("calibration.approve", "AUD-1/calibration/SHOP", "PROPOSED", "[hr.one S>A]", null);
            trail.record("feedback.approve", "AUD-1/em.ployee", null, "P1 PEER", null);
        } finally {
            identities.actForNobody();
        }
        identities.actFor(new Acting("hr.one", List.of("hr")));
        try {
            trail.record("cycle.launch", "AUD-1/hr.one", null, null, null);
        } finally {
            identities.actForNobody();
        }
        var hr = as("hr.one").get("/api/v1/audit?size=200").body();
        assertThat(hr).contains("AUD-1/hr.oneself", "cycle.launch");
        assertThat(hr).doesNotContain("\"AUD-1/hr.one\",\"before\":\"C\"", "S>A", "feedback.approve");
        var auditor = as("au.ditor").get("/api/v1/audit?size=200").body();
        assertThat(auditor).contains("feedback.approve", "S>A");
    }
}

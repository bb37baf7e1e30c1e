package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ReleasedCycle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who read what of whom: written before the answer, read by auditors, HR and the person concerned, sealed and forgotten. */
@TestPropertySource(properties = "perfcycle.reads.keep-for=P60D")
class ReadsIT extends ReleasedCycle {

    @Autowired
    private ReadKeeping keeping;

    @Autowired
    private AuditTrail trail;

    @Test
    void thePersonConcernedSeesWhoLookedAndWhoLookedAtHimselfDoesNotCount() {
        released("R1");
        must(200, as("M1").get("/api/v1/cycles/R1/participations/E1/trace"));
        must(200, as("E1").get("/api/v1/cycles/R1/participations/E1/trace"));
        must(200, as("T-HR").get("/api/v1/cycles/R1/results.csv"));
        must(404, as("E2").get("/api/v1/cycles/R1/participations/E1/trace"));

        var looks = json(must(200, as("E1").get("/api/v1/me/reads")));
        assertThat(looks)
                .extracting(look -> look.get("cycle").asText()
                        + " " + look.get("reader").asText()
                        + " " + look.get("kind").asText()
                        + " " + (look.get("people").asInt() > 1 ? "among others" : "alone"))
                .filteredOn(look -> look.startsWith("R1"))
                .containsExactly("R1 T-HR FILE among others", "R1 M1 RESULT alone");

        var page = inSession("E1").with("Accept", "text/html").get("/me/reads?lang=zh");
        assertThat(page.body()).contains("谁看过我的资料", "M1", "结果及计算过程", "仅你一人");
        assertThat(json(as("E2").get("/api/v1/me/reads")).toString()).doesNotContain("\"people\":1,\"reader\":\"M1\"");
    }

    @Test
    void auditorsAskWhoReadWhatOfWhomAndHrIsNotToldWhoReadWhoWasAsked() {
        released("R2");
        person("T-AU", "auditor");
        must(200, as("T-HR").get("/api/v1/cycles/R2/participations/E1/raters"));
        must(200, as("M1").get("/api/v1/cycles/R2/results"));
        must(200, as("M1").get("/api/v1/cycles/R2/participations/E2/trace"));

        assertThat(whats("T-AU", "employeeNo=E1&reader=T-HR")).contains("raters");
        assertThat(whats("T-HR", "employeeNo=E1&reader=T-HR")).doesNotContain("raters");
        assertThat(json(as("T-AU").get("/api/v1/reads?employeeNo=E1&reader=M1")).get("items"))
                .filteredOn(line -> line.get("cycle").asText("").equals("R2"))
                .allSatisfy(line -> assertThat(line.get("listed"))
                        .extracting(one -> one.asText())
                        .contains("E1", "E2"))
                .hasSize(1);
        assertThat(whats("T-AU", "employeeNo=E2&reader=M1&since=2999-01-01T00:00:00Z"))
                .isEmpty();
        must(403, as("M1").get("/api/v1/reads"));
        must(403, as("E1").get("/api/v1/reads/2026-01-01"));
    }

    /** The audit trail holds levels before and after; who reads it reads of those whom it names. */
    @Test
    void whoReadsTheAuditTrailReadsOfThoseInIt() {
        person("T-AU", "auditor");
        trail.record("result.correct", "R5/E1", "C", "B", "typed wrongly");
        must(200, as("T-AU").get("/api/v1/audit?object=R5/E1"));
        assertThat(jdbc.queryForList(
                        "select concat(what, ' ', cycle, ' ', employee_no) from read_event where reader = 'T-AU'"
                                + " and cycle = 'R5'",
                        String.class))
                .containsExactly("audit R5 E1");
    }

    /** One line for however many people, and none of the reader himself. */
    @Test
    void aFileOfEverybodyIsOneLine() {
        released("R3");
        var before = count("reader = 'T-HR'");
        must(200, as("T-HR").get("/api/v1/cycles/R3/results.csv"));
        assertThat(count("reader = 'T-HR'")).isEqualTo(before + 1);
        must(200, as("E1").get("/api/v1/cycles/R3/results.csv"));
        assertThat(count("reader = 'E1' and cycle = 'R3'")).isZero();
    }

    @Test
    void whatCannotBeWrittenDownCannotBeRead() {
        released("R4");
        jdbc.execute("alter table read_event rename to read_event_away");
        try {
            var refused = as("M1").get("/api/v1/cycles/R4/participations/E1/trace");
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body()).doesNotContain("70.50");
            var page = inSession("M1").with("Accept", "text/html").get("/team/R4/E1");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.body()).doesNotContain("70.50");
            must(200, as("E1").get("/api/v1/cycles/R4/participations/E1/trace"));
        } finally {
            jdbc.execute("alter table read_event_away rename to read_event");
        }
    }

    @Test
    void aDayIsSealedInTheAuditTrailAndAChangeToItShows() {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        line(day, "M1", "E1");
        line(day, "T-HR", "E1");
        keeping.keep();
        keeping.keep();
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where object = 'reads/" + day + "'", Long.class))
                .isEqualTo(1);
        assertThat(seal(day)).isEqualTo("true true");
        jdbc.update("update read_event set reader = 'NOBODY' where reader = 'T-HR' and read_at < ?", day.plusDays(1));
        assertThat(seal(day)).isEqualTo("true false");
        jdbc.update("update read_event set reader = 'T-HR' where reader = 'NOBODY'");
        assertThat(seal(day)).isEqualTo("true true");
        jdbc.update("delete from read_event where reader = 'M1' and read_at < ?", day.plusDays(1));
        assertThat(seal(day)).isEqualTo("true false");
    }

    @Test
    void aLineIsForgottenAfterItsTime() {
        var today = LocalDate.now(ZoneOffset.UTC);
        line(today.minusDays(61), "OLD", "E1");
        line(today.minusDays(60), "NEW", "E1");
        keeping.keep();
        assertThat(count("reader = 'OLD'")).isZero();
        assertThat(count("reader = 'NEW'")).isEqualTo(1);
        jdbc.update("delete from read_event where reader = 'NEW'");
    }

    private void line(LocalDate day, String reader, String about) {
        jdbc.update(
                "insert into read_event (read_at, reader, roles, what, employee_no, people) values (?, ?, '', 'trace', ?, 1)",
                day.atTime(12, 0),
                reader,
                about);
    }

    private String seal(LocalDate day) {
        var answer = json(must(200, as("T-HR").get("/api/v1/reads/" + day)));
        return answer.get("sealed").asText() + " " + answer.get("whole").asText();
    }

    private List<String> whats(String reader, String query) {
        return json(must(200, as(reader).get("/api/v1/reads?" + query)))
                .get("items")
                .findValuesAsText("what");
    }

    private long count(String where) {
        return jdbc.queryForObject("select count(*) from read_event where " + where, Long.class);
    }
}

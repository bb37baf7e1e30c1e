package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.support.ReleasedCycle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Two people of a job's chunk of one, so that progress is seen between them. */
@TestPropertySource(properties = "perfcycle.reports.people-at-once=1")
class ReportJobIT extends ReleasedCycle {

    @Test
    void everybodysReportsArePreparedInPartsForTheOneWhoAskedAndRemovedInTheEnd() throws IOException {
        released("J1");
        var asked = as("T-HR").with("Accept-Language", "zh").post("/api/v1/reports", wish("PERSON_REPORTS", "J1"));
        assertThat(asked.status()).isEqualTo(202);
        var id = json(asked).get("id").asText();
        assertThat(asked.header("location")).isEqualTo("/api/v1/reports/" + id);
        // B1, M1, E1 and E2 take part; only the last two have a result
        assertThat(progress(id).get("total").asInt()).isEqualTo(4);
        assertThat(as("T-HR").get("/api/v1/reports/" + id + "/file").status()).isEqualTo(409);

        execute(job(id));
        assertThat(progress(id).get("done").asInt()).isEqualTo(1);
        work();
        var ready = progress(id);
        assertThat(ready.get("state").asText()).isEqualTo("DONE");
        assertThat(ready.get("done").asInt()).isEqualTo(4);

        var reports = unzipped(as("T-HR").file(ready.get("file").asText()));
        assertThat(reports).containsOnlyKeys("J1-E1.pdf", "J1-E2.pdf");
        assertThat(Paper.read(reports.get("J1-E1.pdf")).text()).contains("个人绩效报告", "70.50", "李小明");

        for (var other : new String[] {"M1", "E1", "B1"}) {
            assertThat(as(other).get("/api/v1/reports/" + id).status()).isEqualTo(404);
            assertThat(as(other).get("/api/v1/reports/" + id + "/file").status())
                    .isEqualTo(404);
            assertThat(as(other).get("/api/v1/reports").body()).isEqualTo("[]");
        }
        assertThat(jdbc.queryForList(
                        "select action from audit_event where object = 'J1' and actor = 'T-HR'", String.class))
                .contains("report.request");

        execute(job(id));
        assertThat(as("T-HR").get("/api/v1/reports/" + id).status()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from report_part where report_id = '" + id + "'", Long.class))
                .isZero();
    }

    @Test
    void aWorkbookAsAJobHoldsWhatTheRequesterMayRead() {
        released("J2");
        var id = json(as("M1").post("/api/v1/reports", wish("CYCLE_RESULTS", "J2")))
                .get("id")
                .asText();
        work();
        var book = Spread.read(as("M1").file("/api/v1/reports/" + id + "/file"));
        assertThat(book.sheets().get("Results"))
                .extracting(row -> row.getCellText(0))
                .contains("E1", "E2", "M1")
                .doesNotContain("B1");
    }

    @Test
    void whoLosesTheRoleMeanwhileGetsNothing() {
        released("J3");
        person("T-HR3", "hr");
        var id = json(as("T-HR3").post("/api/v1/reports", wish("CYCLE_REPORT", "J3")))
                .get("id")
                .asText();
        person("T-HR3", "employee");
        work();
        var failed = json(as("T-HR3").get("/api/v1/reports/" + id));
        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asText()).isEqualTo("FORBIDDEN");
        assertThat(as("T-HR3").get("/api/v1/reports/" + id + "/file").status()).isEqualTo(409);
    }

    @Test
    void whoLosesTheRoleLaterDoesNotGetWhatLiesThere() {
        released("J5");
        person("T-HR4", "hr");
        var id = json(as("T-HR4").post("/api/v1/reports", wish("PERSON_REPORTS", "J5")))
                .get("id")
                .asText();
        work();
        must(200, as("T-HR4").get("/api/v1/reports/" + id + "/file"));
        person("T-HR4", "employee");
        must(403, as("T-HR4").get("/api/v1/reports/" + id + "/file"));
    }

    /** Results are anybody's to ask for, each within his reach: a file made for a wider reach stays behind with that. */
    @Test
    void whoSeesFewerPeopleThanBeforeDoesNotGetTheFileOfTheManyEither() {
        released("J6");
        person("T-HR6", "hr");
        var id = json(as("T-HR6").post("/api/v1/reports", wish("CYCLE_RESULTS", "J6")))
                .get("id")
                .asText();
        work();
        must(200, as("T-HR6").get("/api/v1/reports/" + id + "/file"));
        assertThat(jdbc.queryForList("select what from read_event where reader = 'T-HR6'", String.class))
                .containsExactly("J6-results.xlsx");
        person("T-HR6", "employee");
        assertThat(as("T-HR6").get("/api/v1/reports/" + id + "/file").body())
                .contains("REPORT_BEYOND_REACH")
                .contains("403");
    }

    /** HR takes part as E2; while the archive is prepared the cycle is no longer one whose own result E2 may read. */
    @Test
    void aRefusalWhilePrintingEndsTheReportWithItsReasonAndItCanBeAskedForAnew() {
        released("J9");
        person("E2", "hr");
        try {
            var id = json(as("E2").post("/api/v1/reports", wish("PERSON_REPORTS", "J9")))
                    .get("id")
                    .asText();
            rows.update("update cycle set state = 'RUNNING' where code = 'J9'");
            work();
            var failed = json(as("E2").get("/api/v1/reports/" + id + "?lang=en"));
            assertThat(failed.get("state").asText()).isEqualTo("FAILED");
            assertThat(failed.get("failure").asText()).isEqualTo("NOT_RELEASED");
            assertThat(failed.get("reason").asText()).contains("J9").doesNotContain("{0}");
            assertThat(json(as("E2").get("/api/v1/reports/" + id + "?lang=zh"))
                            .get("reason")
                            .asText())
                    .contains("J9")
                    .matches(".*\\p{IsHan}.*");
            assertThat(failed.get("keptUntil").isNull()).isFalse();
            assertThat(rows.queryForList("select * from report_part where report_id = ?", id))
                    .as("what was printed before the refusal")
                    .isEmpty();
            assertThat(as("E2").get("/api/v1/reports/" + id + "/file").body()).contains("REPORT_FAILED");

            rows.update("update cycle set state = 'RELEASED' where code = 'J9'");
            assertThat(as("M1").post("/api/v1/reports/" + id + "/again", "").status())
                    .isEqualTo(404);
            var again = as("E2").post("/api/v1/reports/" + id + "/again", "");
            assertThat(again.status()).isEqualTo(202);
            work();
            var ready = json(as("E2").get(again.header("location")));
            assertThat(ready.get("state").asText()).isEqualTo("DONE");
            assertThat(ready.get("reason").isNull()).isTrue();
            assertThat(as("E2").post("/api/v1/reports/" + ready.get("id").asText() + "/again", "")
                            .body())
                    .contains("REPORT_NOT_FAILED");
        } finally {
            person("E2", "employee");
        }
    }

    @Test
    void aCycleThatIsGoneWhenItsWorkbookIsPreparedEndsTheReport() {
        released("J8");
        person("T-HR5", "hr");
        var id = json(as("T-HR5").post("/api/v1/reports", wish("CYCLE_RESULTS", "J8")))
                .get("id")
                .asText();
        rows.update("update report set cycle = 'J8-GONE' where id = ?", id);
        work();
        var failed = json(as("T-HR5").get("/api/v1/reports/" + id));
        assertThat(failed.get("state").asText()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asText()).isEqualTo("UNKNOWN_CYCLE");
    }

    @Test
    void whoMayNotIsRefused() {
        launch("J4");
        assertThat(as("T-HR")
                        .post("/api/v1/reports", wish("PERSON_REPORTS", "J4"))
                        .body())
                .contains("REPORT_BEFORE_RELEASE");
        assertThat(as("M1").post("/api/v1/reports", wish("PERSON_REPORTS", "J4"))
                        .status())
                .isEqualTo(403);
        assertThat(as("M1").post("/api/v1/reports", wish("CYCLE_REPORT", "J4")).status())
                .isEqualTo(403);
        assertThat(as("T-HR")
                        .post("/api/v1/reports", wish("CYCLE_REPORT", "NONE"))
                        .body())
                .contains("UNKNOWN_CYCLE");
        assertThat(as("T-HR").post("/api/v1/reports", wish("X", "J4")).body()).contains("REPORT_KIND_UNKNOWN");
        for (var at = 0; at < 3; at++) {
            assertThat(as("T-HR")
                            .post("/api/v1/reports", wish("CYCLE_REPORT", "J4"))
                            .status())
                    .isEqualTo(202);
        }
        assertThat(as("T-HR")
                        .post("/api/v1/reports", wish("CYCLE_REPORT", "J4"))
                        .body())
                .contains("REPORTS_RUNNING");
        work();
    }

    private static String wish(String kind, String cycle) {
        return "{\"kind\":\"%s\",\"cycle\":\"%s\"}".formatted(kind, cycle);
    }

    private JsonNode progress(String id) {
        return json(must(200, as("T-HR").get("/api/v1/reports/" + id)));
    }

    private String job(String id) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("report/" + id)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}

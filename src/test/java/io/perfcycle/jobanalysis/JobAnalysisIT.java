package io.perfcycle.jobanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.simulation.Cast;
import io.perfcycle.simulation.DiligentPeople;
import io.perfcycle.simulation.Player;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Caller.Answer;
import io.perfcycle.support.SqlHeard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class JobAnalysisIT extends ApplicationIT {

    private static final String POST = "CS_AFTER";

    @Autowired
    private Imports door;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private DueReviews reviews;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Player player;

    private ImportFixture imports;

    @BeforeEach
    void company() {
        nothing();
        imports.put("org-units", "code,name\nHQ,总部\nCS,客服部\n");
        imports.put(
                "posts",
                "code,name,name_en\nCS_AFTER,售后客服,After-sales service\nJLEAD,客服主管,Lead\nJHR,人事,HR\nJEMPTY,空岗,Vacant\n");
        imports.put("employees", """
                employee_no,name,org_unit,post,manager,employment_type,hired_on,locale,roles
                J-M,王主管,CS,JLEAD,,FULL_TIME,2019-01-01,zh,
                J-1,韩梅梅,CS,CS_AFTER,J-M,FULL_TIME,2020-01-01,zh,
                J-2,李雷,CS,CS_AFTER,J-M,FULL_TIME,2021-01-01,en,
                J-HR,人事一,HQ,JHR,,FULL_TIME,2019-01-01,zh,hr
                J-HR2,人事二,HQ,JHR,,FULL_TIME,2019-01-01,zh,hr
                """);
        person("J-M", "employee", "manager");
        person("J-1", "employee");
        person("J-2", "employee");
        person("J-HR", "employee", "hr");
        person("J-HR2", "employee", "hr");
        person("J-X", "employee");
        rows.update("delete from mail_outbox where topic = 'job.released'");
    }

    @AfterEach
    void nothing() {
        imports = new ImportFixture(door, rows);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike("job:%")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test is over"));
        List.of("job_acknowledgment", "job_description", "job_step", "job_answer", "job_analysis")
                .forEach(table -> rows.update("delete from " + table));
        imports.empty();
    }

    /** Versions of a post from yesterday, today and tomorrow; of another from tomorrow and the day after. */
    private void inForceIsTheNewestThatHasBegunElseTheFirst(LocalDate today) {
        try {
            for (var version = 2; version <= 4; version++) {
                copy(POST, version, today.plusDays(version - 3L));
                copy("J-OTHER", version - 1, today.plusDays(version - 1L));
            }
            var inForce = descriptions.current();
            assertThat(inForce.get(POST).version()).isEqualTo(3);
            assertThat(inForce.get("J-OTHER").version()).isEqualTo(1);
            inForce.forEach(
                    (post, one) -> assertThat(descriptions.current(post)).contains(one));
        } finally {
            rows.update("delete from job_description where version > 1 or post = 'J-OTHER'");
        }
    }

    private void copy(String post, int version, LocalDate from) {
        rows.update("""
                insert into job_description (post, version, effective_from, post_name, content, analysis_id, approved_by,
                  released_at, reviewed_on, under_review)
                select ?, ?, ?, post_name, content, ?, approved_by, released_at, reviewed_on, false
                from job_description where post = ? and version = 1""", post, version, from, -version - post.length() * 10, POST);
    }

    @Test
    void fromTheFirstQuestionToAReleasedDescriptionWithItsScorecard() {
        var opened =
                json(must(201, as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\",\"reason\":\"新岗位\"}")));
        assertThat(opened.get("answers")).hasSize(2);
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\"}")))
                .contains("JOB_ANALYSIS_OPEN");

        var mine = task("J-1", "describeWork");
        assertThat(page("J-1", mine).get("duties")).hasSize(4);
        assertThat(codes(answer("J-1", mine, "{}"))).contains("JOB_DUTIES");
        assertThat(codes(answer("J-1", mine, said(60, 20, 10, 5)))).contains("JOB_SHARES_NOT_100");
        done("J-1", mine, said(60, 20, 10, 10));
        done("J-2", task("J-2", "describeWork"), said(40, 40, 10, 10));
        var view = task("J-M", "viewWork");
        assertThat(page("J-M", view).get("shares")).hasSize(4);
        // mean of both 50, 30, 10, 10 against 80, 10, 5, 5: (30 + 20 + 5 + 5) / 2 = 30 points
        done("J-M", view, said(80, 10, 5, 5));
        var settle = task("J-M", "settleTimes");
        assertThat(page("J-M", settle).get("agreement").asText()).isEqualTo("30");
        assertThat(codes(answer("J-M", settle, "{\"shares\":[],\"words\":\"\"}")))
                .contains("JOB_TALK", "MISSING_ROW");
        done("J-M", settle, """
                {"words":"已谈","shares":[{"key":"T1","timePercent":60},{"key":"T2","timePercent":20},
                 {"key":"T3","timePercent":10},{"key":"T4","timePercent":10}]}""");

        var edit = task("J-HR", "editDescription");
        var page = page("J-HR", edit);
        var draft = (ObjectNode) page.get("draft").deepCopy();
        assertThat(draft.at("/duties/0/timePercent").decimalValue()).isEqualByComparingTo("60");
        assertThat(draft.at("/duties/0/duty/en").asText()).isEqualTo("Receiving and solving");
        assertThat(indicators(draft)).contains("CA_FCR", "CA_CSAT", "CA_QA_SCORE", "CM_SERVICE", "CM_INTEGRITY");
        var today = calendar.today();
        assertThat(codes(answer("J-HR", edit, edited(draft, today.minusDays(1).toString()))))
                .contains("JOB_EFFECTIVE_FROM");
        var refused = answer("J-HR", edit, edited(draft, today.toString()));
        assertThat(codes(refused)).contains("JOB_LINE");
        assertThat(refused.toString()).as("what only falls with another line").doesNotContain("goes in as a whole");
        weigh(draft, "CA_FCR", "50");
        assertThat(codes(answer("J-HR", edit, edited(draft, today.toString())))).contains("JOB_WEIGHTS");
        // refused as a whole: nothing of the library has come into use by it
        assertThat(rows.queryForObject("select count(*) from indicator", Integer.class))
                .isZero();
        weigh(draft, "CA_FCR", "40");
        var uncovered = draft.deepCopy();
        ((ArrayNode) uncovered.at("/duties/0/indicators")).removeAll();
        assertThat(codes(answer("J-HR", edit, edited(uncovered, today.toString()))))
                .contains("JOB_DUTY_UNCOVERED", "JOB_INDICATOR_UNUSED");
        done("J-HR", edit, edited(draft, today.toString()));

        var approve = task("J-M", "approveDescription");
        assertThat(codes(answer("J-M", approve, "{\"approved\":false}"))).contains("JOB_RETURN_REASON");
        done("J-M", approve, "{\"approved\":false,\"reason\":\"请补充权限\"}");
        done("J-HR", task("J-HR", "editDescription"), edited(draft, today.toString()));
        done("J-M", task("J-M", "approveDescription"), "{\"approved\":true}");
        work();

        var job = json(must(200, as("J-1").with("Accept-Language", "en").get("/api/v1/jobs/CS_AFTER")));
        assertThat(job.get("version").asInt()).isEqualTo(1);
        assertThat(job.get("own").asBoolean()).isTrue();
        assertThat(job.get("acknowledgedAt").isNull()).isTrue();
        assertThat(rows.queryForObject(
                        "select sum(weight) from scorecard_line where post = ? and effective_from = ?",
                        java.math.BigDecimal.class,
                        POST,
                        today))
                .isEqualByComparingTo("100");
        assertThat(rows.queryForObject("select count(*) from mail_outbox where topic = 'job.released'", Integer.class))
                .isEqualTo(3);
        assertThat(json(must(200, as("J-1").post("/api/v1/jobs/CS_AFTER/acknowledge", "{}")))
                        .get("acknowledgedAt")
                        .isNull())
                .isFalse();
        assertThat(json(must(200, as("J-HR2").get("/api/v1/jobs/CS_AFTER")))
                        .get("acknowledged")
                        .asInt())
                .isEqualTo(1);
        json(must(200, as("J-M").get("/api/v1/jobs/CS_AFTER")));
        json(must(404, as("J-X").get("/api/v1/jobs/CS_AFTER")));
        assertThat(as("J-M").post("/api/v1/jobs/CS_AFTER/acknowledge", "{}").status())
                .isEqualTo(404);
        var read = anybody().signIn("J-2", PASSWORD);
        assertThat(read.get("/jobs/CS_AFTER?lang=en").body()).contains("After-sales service");
        assertThat(read.get("/me").body()).contains("/jobs/CS_AFTER");
        assertThat(anybody().signIn("J-M", PASSWORD).get("/team").body()).contains("/jobs/CS_AFTER");
        var desk = anybody().signIn("J-HR", PASSWORD);
        assertThat(SqlHeard.during(() -> assertThat(desk.get("/jobs").status()).isEqualTo(200)))
                .as("all posts, one statement")
                .filteredOn(sql -> sql.contains("from job_description"))
                .hasSize(1);
        assertThat(SqlHeard.during(() -> must(200, as("J-M").get("/api/v1/jobs/CS_AFTER"))))
                .as("who may read a description is found without reading the whole company")
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("select * from employee order by"));
        inForceIsTheNewestThatHasBegunElseTheFirst(today);

        reviews.begin();
        assertThat(open("confirmDescription")).isEmpty();
        rows.update("update job_description set reviewed_on = ?", today.minusMonths(12));
        reviews.begin();
        reviews.begin();
        var confirm = task("J-HR", "confirmDescription");
        assertThat(page("J-HR", confirm).get("reasons"))
                .extracting(JsonNode::asText)
                .containsExactly("YEARLY");
        done("J-HR", confirm, "{\"holds\":false,\"words\":\"流程已变\"}");
        assertThat(open("describeWork")).hasSize(2);
        // the next analysis starts from what is in force
        assertThat(page("J-1", task("J-1", "describeWork"))
                        .at("/duties/0/timePercent")
                        .decimalValue())
                .isEqualByComparingTo("60");
    }

    @Test
    void nobodyApprovesWhatHeHasWrittenAndALateManagerIsReplacedByHr() {
        var id = json(must(201, as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"JEMPTY\",\"pack\":\"CS_PRE\"}")))
                .get("id")
                .asLong();
        // nobody on the post, nobody leads it: HR describes it
        done("J-HR", task("J-HR", "viewWork"), """
                {"duties":[{"duty":"询单转化与首次响应","timePercent":100,"output":"询单","standard":"12秒"}],"workPattern":"SHIFT"}""");
        var edit = task("J-HR", "editDescription");
        var draft = (ObjectNode) page("J-HR", edit).get("draft").deepCopy();
        assertThat(indicators(draft)).contains("CP_INQUIRY_CVR");
        draft.set("purpose", JSON.valueToTree(Map.of("zh", "接待")));
        weigh(draft, indicators(draft).get(0), "90");
        done("J-HR", edit, edited(draft, calendar.today().toString()));
        var approve = tasks.createTaskQuery()
                .taskDefinitionKey("approveDescription")
                .processVariableValueEquals("analysisId", id)
                .singleResult();
        assertThat(codes(answer("J-HR", approve.getId(), "{\"approved\":true}")))
                .contains("JOB_OWN_EDIT");
        done("J-HR2", approve.getId(), "{\"approved\":true}");
        work();
        assertThat(json(must(200, as("J-HR").get("/api/v1/jobs/JEMPTY")))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    /** As the demo plays it: a post with a scorecard keeps it, connected to its duties. */
    @Test
    void diligentPeopleDescribeAPostAndKeepItsScorecard() {
        imports.put("indicators", "code,name,kind,direction,formula\nKEPT,在册指标,QUANTITATIVE,HIGHER,sum(kept)\n");
        imports.put("scorecards", "post,indicator,weight,threshold,target,stretch\nCS_AFTER,KEPT,100,1,2,3\n");
        json(must(201, as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\"}")));
        var people = new DiligentPeople((person, item) -> java.math.BigDecimal.ONE, calendar, calendar.today());
        player.play(
                "job:CS_AFTER",
                new Cast("J-HR", "J-HR"),
                people,
                () -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey("job:CS_AFTER")
                                .count()
                        == 0);
        var job = json(must(200, as("J-1").get("/api/v1/jobs/CS_AFTER")));
        assertThat(job.get("lines")).hasSize(1);
        assertThat(job.at("/lines/0/indicator").asText()).isEqualTo("KEPT");
        assertThat(job.at("/lines/0/weight").asText()).isEqualTo("100");
    }

    @Test
    void badRequestsAreNamedAndWithdrawalNeedsAReason() {
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"NONE\"}")))
                .contains("JOB_POST_UNKNOWN");
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\",\"pack\":\"NONE\"}")))
                .contains("UNKNOWN_PACK");
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\",\"incumbents\":[\"J-M\"]}")))
                .contains("JOB_INCUMBENT");
        assertThat(as("J-M")
                        .post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\"}")
                        .status())
                .isEqualTo(403);
        var id = json(must(
                        201,
                        as("J-HR").post("/api/v1/job-analyses", "{\"post\":\"CS_AFTER\",\"incumbents\":[\"J-2\"]}")))
                .get("id")
                .asLong();
        assertThat(open("describeWork")).hasSize(1);
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses/" + id + "/withdraw", "{}")))
                .contains("REASON_REQUIRED");
        var withdrawn =
                json(must(200, as("J-HR").post("/api/v1/job-analyses/" + id + "/withdraw", "{\"reason\":\"合并岗位\"}")));
        assertThat(withdrawn.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(open("describeWork")).isEmpty();
        assertThat(codes(as("J-HR").post("/api/v1/job-analyses/" + id + "/withdraw", "{\"reason\":\"再次\"}")))
                .contains("JOB_ANALYSIS_ENDED");
    }

    private static String said(int one, int two, int three, int four) {
        var parts = new ArrayList<String>();
        var shares = List.of(one, two, three, four);
        for (var at = 0; at < 4; at++) {
            parts.add("{\"ref\":\"T%d\",\"duty\":\"职责\",\"timePercent\":%d,\"output\":\"产出\",\"standard\":\"标准\"}"
                    .formatted(at + 1, shares.get(at)));
        }
        return "{\"duties\":[" + String.join(",", parts) + "],\"workPattern\":\"SHIFT\",\"nights\":false}";
    }

    private static List<String> indicators(JsonNode draft) {
        var codes = new ArrayList<String>();
        draft.get("lines").forEach(line -> codes.add(line.get("indicator").asText()));
        return codes;
    }

    /** The first one as given, 10 for all others that weigh. */
    private static void weigh(JsonNode draft, String first, String weight) {
        draft.get("lines").forEach(line -> {
            var code = line.get("indicator").asText();
            ((ObjectNode) line).put("weight", code.equals(first) ? weight : code.equals("CM_INTEGRITY") ? "0" : "10");
            ((ObjectNode) line).putNull("minWeight").putNull("maxWeight");
        });
    }

    private String edited(JsonNode draft, String from) {
        return "{\"description\":" + draft + ",\"effectiveFrom\":\"" + from + "\"}";
    }

    private void work() {
        management.createJobQuery().messages().list().stream()
                .filter(job -> "job-analysis".equals(job.getProcessDefinitionKey()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> open(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .toList();
    }

    private String task(String person, String key) {
        for (var task : tasks.createTaskQuery().taskDefinitionKey(key).list()) {
            if (person.equals(task.getAssignee()) || task.getAssignee() == null) {
                return task.getId();
            }
        }
        throw new AssertionError("no task " + key + " for " + person);
    }

    private void done(String person, String task, String answer) {
        var said = answer(person, task, answer);
        assertThat(said.status()).as(said.body()).isBetween(200, 204);
    }

    private static String codes(Answer answer) {
        assertThat(answer.status()).isBetween(400, 422);
        return answer.body();
    }
}

package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.access.RaterLicence;
import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.support.Caller;
import io.perfcycle.support.LiveStreamShop;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrainingIT extends LiveStreamShop {

    @Autowired
    private Imports imports;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Participations participations;

    @Autowired
    private Calculations calculations;

    @Autowired
    private ResultVersions results;

    @Autowired
    private Processes processes;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private RaterLicence licence;

    @Autowired
    private WorkingCalendar calendar;

    @BeforeEach
    void nobodyHasAnyTrainingYet() {
        for (var person : List.of("B1", "M1", "E1", "E2")) {
            processes.end("training/" + person, "test");
        }
        for (var table : List.of("training_assignment", "training_gap", "quiz_attempt", "rater_licence")) {
            jdbc.update("delete from " + table);
        }
    }

    @Test
    void theManagerIsAskedWhyBeforeACourseIsAssignedAndHrApprovesTheCertificate() {
        released("TR1");
        // GMV 700 lies below the threshold of 800: 0 points; REF 8 % lies between 10 (60) and 5 (100): 76
        var task = task("M1", "assessGaps", "TR1/M1");
        var page = page("M1", task);
        assertThat(page.get("lines"))
                .extracting(line -> line.get("employeeNo").asText() + " "
                        + line.get("indicator").asText() + " "
                        + line.get("points").asText())
                .containsExactly("E1 GMV 0", "E1 REF 76", "E2 GMV 60");
        assertThat(page.at("/lines/0/courses"))
                .extracting(course -> course.get("code").asText())
                .as("the managers' course about the same indicator is not for E1")
                .containsExactly("C-GMV");
        assertThat(mine("E1")).doesNotContain("C-GMV");
        assertThat(faults(answer("M1", task, "{\"rows\":[{\"employeeNo\":\"E1\",\"indicator\":\"GMV\"}]}")))
                .containsExactlyInAnyOrder("rows[0].cause CAUSE_REQUIRED", "rows MISSING_ROW", "rows MISSING_ROW");
        assertThat(faults(answer("M1", task, causes("E9", "SKILL", "DATA", "SKILL"))))
                .contains("rows[0] UNKNOWN_ROW");
        must(404, answer("E1", task, causes("E1", "SKILL", "DATA", "SKILL")));
        done("M1", task, causes("E1", "SKILL", "DATA", "MARKET"));
        assertThat(gapOutcomes("TR1"))
                .containsExactlyInAnyOrder("E1 GMV ASSIGN_AND_COACH", "E1 REF NO_TRAINING", "E2 GMV NO_TRAINING");

        var certificate = task("E1", "supplyCertificate", "training/E1");
        var tomorrow = calendar.today().plusDays(1);
        assertThat(faults(answer("E1", certificate, "{}")))
                .containsExactly("completedOn COMPLETED_ON_REQUIRED", "certificate CERTIFICATE_REQUIRED");
        assertThat(faults(answer(
                        "E1", certificate, "{\"completedOn\":\"%s\",\"certificate\":\"x\"}".formatted(tomorrow))))
                .containsExactly("completedOn COMPLETED_ON_FUTURE");
        var supplied = "{\"completedOn\":\"%s\",\"certificate\":\"LMS-2025-𠮷\"}".formatted(calendar.today());
        done("E1", certificate, supplied);
        var approval = task("T-HR", "approveCourse", "training/E1");
        assertThat(page("T-HR", approval).get("certificate").asText()).isEqualTo("LMS-2025-𠮷");
        assertThat(faults(answer("T-HR", approval, "{\"approved\":false}")))
                .containsExactly("reason CERTIFICATE_REFUSAL_REASON");
        done("T-HR", approval, "{\"approved\":false,\"reason\":\"编号看不清\"}");
        var again = task("E1", "supplyCertificate", "training/E1");
        assertThat(page("E1", again).get("note").asText()).isEqualTo("编号看不清");
        done("E1", again, supplied);
        done("T-HR", task("T-HR", "approveCourse", "training/E1"), "{\"approved\":true}");
        assertThat(states("E1")).contains("C-GMV DONE ASSIGN_AND_COACH GMV");
    }

    @Test
    void levelDLeadsToItsCourseAtOnceAndRunningTheRoundAgainAddsNothing() {
        released("TR2");
        // E1: (40*0 + 20*76 + 15*100) / 75 = 40.27, a D
        assertThat(states("E1")).contains("PIP-PACK OPEN ASSIGN_WITH_PIP null");
        var before = jdbc.queryForList("select id from training_assignment order by id", Long.class);
        round("TR2");
        assertThat(jdbc.queryForList("select id from training_assignment order by id", Long.class))
                .isEqualTo(before);
        assertThat(task("M1", "assessGaps", "TR2/M1")).isNotBlank();
        var confirm = task("E1", "confirmTraining", "training/E1");
        assertThat(faults(answer("E1", confirm, "{\"note\":\"还没看\"}")))
                .containsExactly("confirmed TRAINING_NOT_CONFIRMED");
        done("E1", confirm, "{\"confirmed\":true}");
        assertThat(states("E1")).contains("PIP-PACK DONE ASSIGN_WITH_PIP null");
    }

    @Test
    void raterTrainingIsPassedByItsQuizWhoseAnswersNeverLeaveTheServer() {
        launch("TR3");
        given("T-HR", "M1", "MGR-101");
        var task = task("M1", "takeQuiz", "training/M1");
        var page = page("M1", task);
        assertThat(page.toString()).doesNotContain("\"right\"", "expert");
        assertThat(page.at("/quiz/questions")).hasSize(7);
        assertThat(page("M1", task)).isEqualTo(page);
        assertThat(faults(answer("M1", task, "{\"answers\":[],\"levels\":[{\"vignette\":\"v1\",\"level\":6}]}")))
                .contains("answers MISSING_ROW", "levels[0].level QUIZ_LEVEL", "levels MISSING_ROW");
        done("M1", task, quiz("MGR-101", 0));
        var second = page("M1", task("M1", "takeQuiz", "training/M1"));
        assertThat(second.at("/last/rightShare").decimalValue()).isZero();
        assertThat(second.get("triesLeft").asInt()).isEqualTo(2);
        assertThat(ids(second)).isNotEqualTo(ids(page)).hasSameElementsAs(ids(page));
        assertThat(licence.holds("M1")).isFalse();
        // every question right, but each case three levels or more from the experts' mean
        done("M1", task("M1", "takeQuiz", "training/M1"), quiz("MGR-101", 2));
        done("M1", task("M1", "takeQuiz", "training/M1"), quiz("MGR-101", 2));
        var failed = task("T-HR", "resolveFailedQuiz", "training/M1");
        assertThat(faults(answer("T-HR", failed, "{\"tries\":9}")))
                .containsExactly("tries TRIES_RANGE", "reason REASON_REQUIRED");
        done("T-HR", failed, "{\"tries\":1,\"reason\":\"再读一遍课程\"}");
        done("M1", task("M1", "takeQuiz", "training/M1"), quiz("MGR-101", 1));
        assertThat(licence.holds("M1")).isTrue();
        assertThat(licence.validUntil(List.of("M1")))
                .containsEntry("M1", calendar.today().plusMonths(12));
        assertThat(mine("M1")).contains("DONE");
    }

    @Test
    void aManagerGivesCoursesToHisPeopleHrToAnybodyAndEverybodyToHimself() {
        launch("TR4");
        must(201, wish("M1", "E1", "SYS-101"));
        must(201, wish("E2", "E2", "SYS-201"));
        must(404, wish("E2", "E1", "SYS-101"));
        must(404, wish("M1", "B1", "SYS-101"));
        must(422, wish("T-HR", "E2", "NO-SUCH"));
        must(409, wish("T-HR", "E1", "SYS-101"));
        must(403, wish("T-AUDITOR", "E1", "SYS-201"));
        var given = json(must(201, wish("T-HR", "E1", "SYS-201")));
        var address = "/api/v1/training/assignments/" + given.get("id").asLong() + "/withdraw";
        must(403, as("M1").post(address, "{\"reason\":\"重复\"}"));
        must(422, as("T-HR").post(address, "{}"));
        must(204, as("T-HR").post(address, "{\"reason\":\"重复\"}"));
        must(409, as("T-HR").post(address, "{\"reason\":\"重复\"}"));
        assertThat(states("E1")).contains("SYS-201 WITHDRAWN ASSIGN_AND_GATE null");
        assertThat(openTasks("E1")).containsExactly("takeQuiz");
    }

    @Test
    void coursesOnTheSystemAreAssignedByRoleAndAdvancedOnesAtALaterCycle() {
        released("TR5");
        must(202, as("T-HR").post("/api/v1/training/system-courses", "{\"cycle\":\"TR5\"}"));
        work();
        assertThat(states("E2")).contains("SYS-101 OPEN ASSIGN null");
        assertThat(states("M1")).contains("SYS-101 OPEN ASSIGN null", "MGR-101 OPEN ASSIGN_AND_GATE null");
        assertThat(states("E2").toString()).doesNotContain("MGR-101");
        done("E2", task("E2", "takeQuiz", "training/E2"), quiz("SYS-101", 0));
        done("E2", task("E2", "takeQuiz", "training/E2"), quiz("SYS-101", 1));
        must(202, as("T-HR").post("/api/v1/training/system-courses", "{\"cycle\":\"TR5\"}"));
        work();
        assertThat(states("E2"))
                .filteredOn(line -> line.startsWith("SYS-"))
                .containsExactly("SYS-101 DONE ASSIGN null");
        later("TR6");
        must(202, as("T-HR").post("/api/v1/training/system-courses", "{\"cycle\":\"TR6\"}"));
        work();
        assertThat(states("E2")).contains("SYS-201 OPEN ASSIGN null");
        assertThat(states("E1").toString()).doesNotContain("SYS-201");
    }

    @Test
    void theEffectIsCountedAgainstComparableColleaguesAndSaysWhereThereAreTooFew() {
        released("TR7");
        later("TR8");
        jdbc.update("update cycle set state = 'RELEASED' where code = 'TR8'");
        figures("TR8", 1100, 900);
        results("TR8");
        jdbc.update("""
                insert into training_assignment (employee_no, course, origin, reason, rule_id, action, way, state, priority, due_on,
                assigned_by, assigned_at, tries_allowed, completed_on)
                values ('E1', 'C-GMV', 'TR7', 'INDICATOR_GAP', 'gapSevere', 'ASSIGN', 'APPROVAL', 'DONE', 1, '2025-11-01', 'system',
                '2025-10-20 00:00:00', 0, '2025-11-01')""");
        var report = json(must(200, as("T-HR").get("/api/v1/training/effect?course=C-GMV&before=TR7&after=TR8")));
        assertThat(report.get("trained").asInt()).isEqualTo(1);
        assertThat(report.at("/indicators/0/indicator").asText()).isEqualTo("GMV");
        assertThat(report.at("/indicators/0/effect/verdict").asText()).isEqualTo("INSUFFICIENT");
        assertThat(report.at("/indicators/0/effect/difference").isNull()).isTrue();
        must(422, as("T-HR").get("/api/v1/training/effect?course=C-GMV&before=TR8&after=TR7"));
        must(404, as("T-HR").get("/api/v1/training/effect?course=NONE&before=TR7&after=TR8"));
        must(403, as("M1").get("/api/v1/training/effect?course=C-GMV&before=TR7&after=TR8"));
        var overview = inSession("T-HR").get("/training?course=C-GMV&before=TR7&after=TR8&lang=en");
        assertThat(overview.status()).isEqualTo(200);
        assertThat(overview.body()).contains("not enough data", "1 people finished");
    }

    @Test
    void pagesShowCoursesInBothLanguagesAndWhatIsOpen() {
        launch("TR9");
        var session = inSession("E1");
        must(302, session.form("/courses/SYS-101/enrol", "from", "page"));
        must(302, session.form("/courses/SYS-101/enrol", "from", "the same page once more"));
        assertThat(states("E1")).containsExactly("SYS-101 OPEN ASSIGN_AND_GATE null");
        for (var code : List.of("SYS-101", "SYS-201", "MGR-101", "MGR-401", "HR-101", "HR-201")) {
            assertThat(session.get("/courses/" + code + "?lang=zh").body()).contains("下一步", "<h2>");
            assertThat(session.get("/courses/" + code + "?lang=en").body()).contains("Next: ", "<h2>");
        }
        assertThat(session.get("/courses/NONE?lang=en").status()).isEqualTo(404);
        assertThat(session.get("/me?lang=en").body()).doesNotContain("rater training");
        assertThat(inSession("M1").get("/team?lang=en").status()).isEqualTo(200);
    }

    // --- what the stories need ---

    /** A cycle whose results are out: E1 lacks revenue and has returns between threshold and target; E2 (half time) sells half. */
    private void released(String code) {
        launch(code);
        courses();
        figures(code, 700, 400);
        results(code);
        jdbc.update(
                "update cycle set state = 'RELEASED', released_at = ? where code = ?",
                UtcColumn.write(calendar.now()),
                code);
        round(code);
    }

    private void courses() {
        new ImportFixture(imports, jdbc).put("courses", """
                code,title,title_en,audience,level,url,hours,indicators
                C-GMV,转化话术,Converting viewers,EMPLOYEE,BASIC,https://learn.example.test/gmv,2,GMV;REF
                A-LEAD,带团队卖货,Selling as a team,MANAGER,BASIC,,2,GMV
                PIP-PACK,改进培训包,Improvement pack,EMPLOYEE,BASIC,,3,
                """);
    }

    private void figures(String code, int gmvOfE1, int gmvOfE2) {
        var day = cycles.get(code).periodStart().plusDays(20);
        new ImportFixture(imports, jdbc).put("measurements", """
                source,external_id,employee_no,measure,date,value
                shop,%1$s-1,E1,gmv,%2$s,%3$d
                shop,%1$s-2,E1,refunds,%2$s,8
                shop,%1$s-3,E1,orders,%2$s,100
                shop,%1$s-4,E1,hours,%2$s,5
                shop,%1$s-5,E2,gmv,%2$s,%4$d
                shop,%1$s-6,E2,refunds,%2$s,4
                shop,%1$s-7,E2,orders,%2$s,100
                shop,%1$s-8,E2,hours,%2$s,5
                """.formatted(code, day, gmvOfE1, gmvOfE2));
    }

    private void results(String code) {
        calculations.refreshAll(code);
        var cycle = cycles.get(code);
        var people = participations.of(code);
        var traces = calculations.calculate(cycle, people);
        people.forEach(person ->
                results.append(person, traces.get(person.id()), ResultVersion.Source.CALCULATION, "system", null));
    }

    private void round(String code) {
        processes.start(cycles.get(code).deployment(), "training-round", code, Map.of());
        work();
    }

    /** The quarter after, launched with the same people. */
    private void later(String code) {
        var hr = as("T-HR");
        must(201, hr.post("/api/v1/cycles", """
                {"code":"%s","name":"2025 Q4","periodStart":"2025-10-01","periodEnd":"2025-12-31","cadence":"QUARTER"}""".formatted(code)));
        must(202, hr.post("/api/v1/cycles/" + code + "/launch", "{}"));
        work();
    }

    private static String causes(String person, String gmv, String ref, String other) {
        return """
                {"rows":[{"employeeNo":"%s","indicator":"GMV","cause":"%s","words":"话术不熟"},
                         {"employeeNo":"E1","indicator":"REF","cause":"%s"},
                         {"employeeNo":"E2","indicator":"GMV","cause":"%s"}]}""".formatted(person, gmv, ref, other);
    }

    private List<String> gapOutcomes(String code) {
        return jdbc.queryForList(
                "select concat(employee_no, ' ', indicator, ' ', outcome) from training_gap where cycle = ?",
                String.class,
                code);
    }

    private List<String> states(String person) {
        return jdbc.queryForList(
                "select concat(course, ' ', state, ' ', action, ' ', coalesce(indicator, 'null')) from training_assignment where employee_no = ? order by id",
                String.class,
                person);
    }

    private List<String> openTasks(String person) {
        return tasks.of(person).stream()
                .filter(task -> task.businessKey().startsWith("training/"))
                .map(OpenTasks.OpenTask::key)
                .toList();
    }

    private String mine(String person) {
        return must(200, as(person).get("/api/v1/training")).body();
    }

    private void given(String by, String person, String course) {
        must(201, wish(by, person, course));
        work();
    }

    private Caller.Answer wish(String by, String person, String course) {
        return as(by).post(
                        "/api/v1/training/assignments",
                        "{\"employeeNo\":\"%s\",\"course\":\"%s\"}".formatted(person, course));
    }

    /** 0: everything wrong; 1: everything right; 2: the questions right, the cases wrong. */
    private String quiz(String course, int how) {
        var quiz = catalogue.builtIn(course).orElseThrow().quiz();
        var answers = quiz.questions().stream()
                .map(question -> "{\"question\":\"%s\",\"chosen\":[%s]}"
                        .formatted(
                                question.id(),
                                question.options().stream()
                                        .map(Quiz.Words::id)
                                        .filter(id -> question.right().contains(id) == (how > 0))
                                        .map(id -> "\"" + id + "\"")
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        var levels = quiz.vignettes().stream()
                .map(one -> "{\"vignette\":\"%s\",\"level\":%d}"
                        .formatted(one.id(), how == 1 ? one.expert() : one.expert() > 2 ? 1 : 5))
                .collect(Collectors.joining(","));
        return "{\"answers\":[%s],\"levels\":[%s]}".formatted(answers, levels);
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.at("/quiz/questions")
                .forEach(question -> ids.add(question.get("id").asText()));
        return ids;
    }
}

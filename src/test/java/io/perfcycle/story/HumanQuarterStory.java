package io.perfcycle.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.support.Caller;
import io.perfcycle.support.Quarter;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.workflow.Ownership;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Five months of one company day by day, from goals to an improvement plan: people are late, absent, moved, heard, rated,
 * calibrated, talked to and heard again. Each morning's mail is caught by a real SMTP server and compared with what was due; run
 * on every database.
 */
abstract class HumanQuarterStory extends Quarter {

    private static final String NEW_LEAD = "Q-M2";
    private static final String COMMITTEE = "Q-K1";
    private static final String APPROVER = "Q-K2";
    private static final List<String> COLLEAGUES = List.of("Q-P1", "Q-P2", "Q-P3");

    private static final Map<String, String> MANAGERS = managers();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ownership ownership;

    private final Map<String, Caller> callers = new HashMap<>();
    private LocalDate day = LocalDate.of(2025, 7, 1);
    private MailLedger mail;

    private static Map<String, String> managers() {
        var managers = new HashMap<>(
                Map.of(HR, BOSS, LEAD, BOSS, DATA, BOSS, NEW_LEAD, BOSS, LI, LEAD, ZHOU, LEAD, SUN, LEAD));
        COLLEAGUES.forEach(colleague -> managers.put(colleague, LEAD));
        List.of(COMMITTEE, APPROVER).forEach(one -> managers.put(one, BOSS));
        return managers;
    }

    @BeforeEach
    void anEmptyOutbox() {
        ClockUtil.reset();
        nothingElseRuns();
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from absence");
        jdbc.update("delete from training_assignment where employee_no like 'Q%'");
        // whoever else has an account here is no failed letter that HR would have to look after
        jdbc.update("update ACT_ID_USER set EMAIL_ = 'nobody@example.test' where EMAIL_ is null");
    }

    @AfterEach
    void timeIsAsItWas() {
        ClockUtil.reset();
        nothingElseRuns();
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from absence");
        jdbc.update("update ACT_ID_USER set EMAIL_ = null where EMAIL_ = 'nobody@example.test'");
        if (mail != null) {
            mail.close();
        }
    }

    @Override
    protected String moreEmployees() {
        var rows = new StringBuilder();
        rows.append("Q-M2,新主管,m2@example.test,SHOP,OFFICE,Q-B1,FULL_TIME,,2020-01-01,zh,\n");
        rows.append("Q-K1,委员一,k1@example.test,HQ,OFFICE,Q-B1,FULL_TIME,,2020-01-01,zh,calibration\n");
        rows.append("Q-K2,Committee Two,k2@example.test,HQ,OFFICE,Q-B1,FULL_TIME,,2020-01-01,en,calibration\n");
        for (var at = 1; at <= 3; at++) {
            rows.append("Q-P%1$d,同事%1$d,p%1$d@example.test,SHOP,OFFICE,Q.M1,FULL_TIME,,2020-01-01,zh,%n".formatted(at));
        }
        return rows.toString();
    }

    /** Zhou sells on both sides of her change of manager. */
    @Override
    protected String moreMeasurements() {
        return """
                shop,21,Q-E2,returns,2025-08-15,5
                shop,22,Q-E2,orders,2025-08-15,100
                shop,23,Q-E2,gmv,2025-09-15,150
                shop,24,Q-E2,returns,2025-09-15,5
                shop,25,Q-E2,orders,2025-09-15,100
                shop,26,Q-E2,hours,2025-09-15,5
                """;
    }

    @Override
    protected void create(String cycle) {
        code = cycle;
        must(201, as(HR).post("/api/v1/cycles", """
                {"code":"%s","name":"三季度 𠮷🚀","periodStart":"2025-07-01","periodEnd":"2025-09-30","cadence":"QUARTER",
                 "checkIns":"MONTHLY","policies":{"secondReview":true,"calibration":{"mode":"WARN"},
                 "feedback":{"wanted":true,"weights":{"MANAGER":50,"PEER":50},"least":3,"most":5},
                 "appeals":{"workingDays":5},"improvement":{"levels":["D"]},"interviews":{"actionsBecomeTasks":true}}}""".formatted(code)));
    }

    /** One connection a person: they call some thousand times. */
    @Override
    protected Caller as(String id) {
        return callers.computeIfAbsent(id, super::as);
    }

    @Test
    void aQuarterFromGoalsToTheEndOfAnImprovementPlan() throws MessagingException {
        founded();
        goalsWithAnAbsenceAndOneWhoIsLate();
        checkInsHeldAndMissed();
        aNewManagerInTheMiddle();
        figures();
        colleaguesAreHeard();
        ratingsAreReviewed();
        oneIsMovedByTheCommittee();
        released();
        aPlanIsAgreedWhileTalksAreHeld();
        anAppealIsHeard();
        trainingIsLateAndThePlanIsConcluded();
        mail.balance();
        assertThat(mail.letters()).isGreaterThan(100);
        clean();
    }

    private void founded() {
        goTo(day, 9);
        found(SmallCompany.freshCycle());
        upload("courses", """
                code,title,title_en,audience,level,url,hours,indicators
                PIP-PACK,改进培训包,Improvement pack,EMPLOYEE,BASIC,,3,
                """);
        person(NEW_LEAD, "employee", "manager");
        List.of(COMMITTEE, APPROVER).forEach(one -> person(one, "employee", "calibration"));
        COLLEAGUES.forEach(colleague -> person(colleague, "employee"));
        mail = new MailLedger(context, ZONE, HR, addresses(), MANAGERS);
        launch();
        assertThat(read(HR, "").get("participants").asInt()).isEqualTo(4);
        clean();
    }

    private void goalsWithAnAbsenceAndOneWhoIsLate() throws MessagingException {
        until(2025, 7, 2);
        done(LEAD, "proposeGoals", LEAD, LEADS_GOALS);
        done(BOSS, "agreeGoals", LEAD, "{\"agreed\":true}");
        done(ZHOU, "proposeGoals", ZHOU, STANDARD);
        until(2025, 7, 3);
        must(204, as(LEAD).send("PUT", "/api/v1/absences/" + LEAD + "/2025-07-03", "application/json", """
                {"to":"2025-07-04","kind":"VACATION","deputy":"Q-M2"}"""));
        done(NEW_LEAD, "agreeGoals", ZHOU, "{\"agreed\":true}");
        done(LI, "proposeGoals", LI, STANDARD);
        task(NEW_LEAD, "agreeGoals", LI);
        until(2025, 7, 7);
        done(LEAD, "agreeGoals", LI, "{\"agreed\":true}");
        clean();

        // ten working days from the first of July
        until(2025, 7, 16);
        assertThat(mail.toldOf(SUN)).containsExactly(Map.entry(day, Set.of(LEAD)));
        doneForCycle(HR, "decideOnStragglers", "{\"extend\":false,\"reason\":\"不再等待 ⏰\"}");
        var stage = read(HR, "").at("/stages/0");
        assertThat(stage.get("done").asInt()).isEqualTo(3);
        assertThat(stage.get("missed").asInt()).isEqualTo(1);
        clean();
    }

    private void checkInsHeldAndMissed() throws MessagingException {
        until(2025, 8, 1);
        for (var person : List.of(LI, ZHOU, LEAD)) {
            done(person, "reportProgress", person, "{\"progress\":\"按计划 👍𠮷\",\"note\":\"CANARY-NOTE\"}");
        }
        until(2025, 8, 4);
        for (var person : List.of(LI, ZHOU)) {
            done(LEAD, "agreeNextSteps", person, nextStep("2025-08-15"));
        }
        done(BOSS, "agreeNextSteps", LEAD, nextStep("2025-08-15"));
        until(2025, 8, 7);
        assertThat(checkIn(SUN, 0).get("state").asText()).isEqualTo("MISSED");
        assertThat(checkIn(SUN, 0).get("missedBy").asText()).isEqualTo("EMPLOYEE");
        assertThat(checkIn(LI, 0).get("state").asText()).isEqualTo("HELD");
        assertThat(tasksOf(SUN)).isEmpty();
        clean();
    }

    private void aNewManagerInTheMiddle() throws MessagingException {
        until(2025, 8, 18);
        upload("employees", """
                employee_no,name,email,org_unit,post,manager,employment_type,fte,hired_on,locale,roles
                Q-E2,Anna Zhou,e2@example.test,SHOP,HOST,Q-M2,PART_TIME,0.5,2022-01-01,en,
                """);
        mail.newManager(ZHOU, NEW_LEAD);
        var change = page(HR, task(HR, "decideOnChange", ZHOU));
        assertThat(change.get("kind").asText()).isEqualTo("NEW_MANAGER");
        until(2025, 8, 19);
        done(HR, "decideOnChange", ZHOU, """
                {"decision":"SPLIT","splitOn":"2025-08-18","reason":"换组"}""");
        clean();

        until(2025, 9, 1);
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            done(person, "reportProgress", person, "{\"progress\":\"继续\"}");
        }
        done(NEW_LEAD, "agreeNextSteps", ZHOU, nextStep("2025-09-15"));
        for (var person : List.of(LI, SUN)) {
            done(LEAD, "agreeNextSteps", person, nextStep("2025-09-15"));
        }
        done(BOSS, "agreeNextSteps", LEAD, nextStep("2025-09-15"));
        assertThat(read(HR, "/check-ins").at("/counts/held").asInt()).isEqualTo(7);
        assertThat(read(HR, "/check-ins").at("/counts/missed").asInt()).isEqualTo(1);
        clean();
    }

    /** The period ends on the eve of a week of holidays, on which nobody is written to. */
    private void figures() throws MessagingException {
        until(2025, 10, 9);
        assertThat(tasksOf(DATA)).isNotEmpty();
        must(204, complete(DATA, supplyTask("GMV"), """
                {"rows":[{"employeeNo":"Q.M1","action":"SUPPLY","value":2250,"reason":"团队合计 📦"},
                         {"employeeNo":"Q-E3","action":"WAIVE","reason":"系统未接入𠮷"}]}"""));
        work();
        done(LI, "checkFigures", LI, """
                {"accepted":false,"disputes":[{"indicator":"RET","reason":"大促退货不应计入 🙏𠮷"}]}""");
        until(2025, 10, 10);
        done(DATA, "answerDispute", LI, """
                {"outcome":"CORRECTED","value":4,"reason":"剔除大促退货"}""");
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            done(person, "checkFigures", person, "{\"accepted\":true}");
        }
        until(2025, 10, 13);
        signOff();
        clean();
    }

    private void colleaguesAreHeard() throws MessagingException {
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            done(person, "nominateRaters", person, named());
        }
        until(2025, 10, 14);
        for (var person : List.of(LI, SUN)) {
            done(LEAD, "approveRaters", person, named());
        }
        done(NEW_LEAD, "approveRaters", ZHOU, named());
        done(BOSS, "approveRaters", LEAD, named());
        until(2025, 10, 15);
        for (var colleague : COLLEAGUES) {
            for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
                var token = page(colleague, task(colleague, "giveFeedback", person))
                        .get("token")
                        .asText();
                must(204, anybody().post("/api/v1/feedback/answers", """
                        {"token":"%s","levels":[{"indicator":"SVC","level":%d}],"strengths":"CANARY-WORDS"}""".formatted(token, person.equals(SUN) ? 2 : 4)));
            }
        }
        work();
        for (var colleague : COLLEAGUES) {
            assertThat(tasksOf(colleague)).isEmpty();
        }
        clean();
    }

    private void ratingsAreReviewed() throws MessagingException {
        done(LI, "assessSelf", LI, ratings(svc(4)));
        done(LEAD, "ratePerformance", LI, ratings(svc(4), bonus("2.5")));
        done(ZHOU, "assessSelf", ZHOU, ratings(svc(4)));
        done(LEAD, "rateSegment", ZHOU, ratings(svc(3), unseen("INN")));
        done(NEW_LEAD, "ratePerformance", ZHOU, ratings(svc(4), unseen("INN")));
        done(SUN, "assessSelf", SUN, ratings(svc(3)));
        done(LEAD, "ratePerformance", SUN, ratings(evidenced(1, "CANARY-WORDS 三次迟到"), unseen("INN")));
        done(LEAD, "assessSelf", LEAD, ratings(svc(4)));
        done(BOSS, "ratePerformance", LEAD, ratings(svc(4)));
        until(2025, 10, 16);
        done(BOSS, "reviewRating", LI, "{\"decision\":\"RETURNED\",\"comment\":\"CANARY-WORDS 再看八月\"}");
        done(LEAD, "ratePerformance", LI, ratings(svc(3), bonus("2.5")));
        until(2025, 10, 17);
        for (var person : List.of(LI, ZHOU, SUN)) {
            done(BOSS, "reviewRating", person, "{\"decision\":\"AGREED\",\"comment\":\"属实\"}");
        }
        done(HR, "reviewRating", LEAD, "{\"decision\":\"AGREED\",\"comment\":\"属实\"}");
        clean();
    }

    private void oneIsMovedByTheCommittee() throws MessagingException {
        // (40*120 + 20*110 + 15*100 + 25*105) / 100 and 2.5 of bonus; colleagues 4 and manager 3 at halves are 3.5
        result(HR, LI, "113.75", "S");
        // 48 days at (40*120 + 20*100 + 15*66.67 + 25*100) / 100 under the old, 44 at (20*100 + 15*100 + 25*110) / 100
        // under the new
        result(HR, ZHOU, "83.63", "C");
        // revenue waived: (20*0 + 15*50 + 25*55 (level 1.5)) / 60
        result(HR, SUN, "35.42", "D");
        // 2250 of 2000/2500 is 80: (60*80 + 40*110) / 100
        result(HR, LEAD, "92.00", "B");
        until(2025, 10, 20);
        must(200, as(COMMITTEE).put(path("/calibration/HQ/people/" + ZHOU), """
                {"level":"B","reason":"CANARY-WORDS 换组后承担更多","revision":0}"""));
        var table = cycleTask(COMMITTEE, "calibrateResults");
        must(204, complete(COMMITTEE, table, "{\"revision\":1,\"reason\":\"人数太少，不设比例\"}"));
        until(2025, 10, 21);
        assertThat(faults(complete(
                        COMMITTEE, cycleTask(COMMITTEE, "approveCalibration"), "{\"approved\":true,\"revision\":1}")))
                .containsExactly("CALIBRATION_OWN_MOVES");
        doneForCycle(APPROVER, "approveCalibration", "{\"approved\":true,\"revision\":1}");
        clean();
    }

    private void result(String reader, String person, String total, String level) {
        var trace = read(reader, "/participations/" + person + "/trace");
        assertThat(trace.get("total").asText()).isEqualTo(total);
        assertThat(trace.get("level").asText()).isEqualTo(level);
    }

    private void released() throws MessagingException {
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            must(403, as(person).get(path("/participations/" + person + "/trace")));
        }
        until(2025, 10, 22);
        release();
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            must(200, as(person).get(path("/participations/" + person + "/trace")));
        }
        result(ZHOU, ZHOU, "83.63", "B");
        assertThat(read(ZHOU, "/participations/" + ZHOU + "/trace")
                        .at("/decisions/0/levelBefore")
                        .asText())
                .isEqualTo("C");
        clean();
    }

    private void aPlanIsAgreedWhileTalksAreHeld() throws MessagingException {
        must(200, as(LEAD).put(path("/participations/" + LI + "/interview/appointment"), """
                {"date":"2025-10-22","time":"15:00","zone":"Asia/Shanghai","minutes":45,"place":"二楼会议室"}"""));
        mail.expect(LEAD, "邀请：与李小明𠮷的绩效面谈");
        mail.expect(LI, "邀请：与王主管的绩效面谈");
        until(2025, 10, 23);
        done(HR, "reviewPlan", SUN, "{\"justified\":true,\"gap\":\"SKILL\",\"words\":\"核对数据与面谈记录\"}");
        done(LEAD, "draftPlan", SUN, """
                {"gap":"关键指标低于门槛","goals":[{"what":"退货率回到门槛","measure":"看板","target":"10","support":"每周辅导"}],
                 "checkPoints":["2025-11-26"]}""");
        for (var person : List.of(LI, SUN)) {
            done(LEAD, "recordInterview", person, interview());
        }
        done(NEW_LEAD, "recordInterview", ZHOU, interview());
        done(BOSS, "recordInterview", LEAD, interview());
        until(2025, 10, 24);
        done(SUN, "agreePlan", SUN, "{\"choice\":\"AGREE\",\"words\":\"愿意\"}");
        for (var person : List.of(LI, ZHOU, SUN, LEAD)) {
            done(person, "confirmInterview", person, "{\"confirmed\":true,\"words\":\"已谈\"}");
        }
        clean();
    }

    private void anAppealIsHeard() throws MessagingException {
        until(2025, 10, 27);
        must(201, as(LI).post(path("/participations/" + LI + "/appeal"), """
                {"items":["RET"],"grounds":["DATA_ERROR"],"facts":"CANARY-WORDS 九月两场直播未计入 𠮷"}"""));
        done(HR, "checkAdmissibility", LI, "{\"choice\":\"ADMIT\"}");
        until(2025, 10, 28);
        done(LEAD, "answerAppeal", LI, "{\"words\":\"数据来自系统\"}");
        until(2025, 10, 29);
        // the manager above has agreed to the rating: HR hears the appeal
        assertThat(tasksOf(BOSS)).isEmpty();
        done(HR, "hearAppeal", LI, """
                {"outcome":"ADJUSTED","reason":"核对后台","corrections":[
                 {"item":"RET","action":"VALUE","value":3,"reason":"CANARY-WORDS 补计换货"}]}""");
        mail.expect(LI, "三季度 𠮷🚀：您的申诉已有决定");
        until(2025, 10, 30);
        // returns of 3 are 120: two points of the total more
        result(LI, LI, "115.75", "S");
        assertThat(read(LI, "/participations/" + LI + "/trace")
                        .at("/decisions/0/reason")
                        .asText())
                .isEqualTo("核对后台");
        assertThat(read(LI, "/participations/" + LI).get("results"))
                .extracting(version -> version.get("source").asText())
                .containsExactly("EVALUATION", "APPEAL");
        done(LI, "acknowledgeDecision", LI, "{\"words\":\"谢谢\"}");
        done(LI, "completeAction", LI, "{\"outcome\":\"DONE\",\"words\":\"周报四份\"}");
        clean();
    }

    /** Sun's course was due thirty days after the release. */
    private void trainingIsLateAndThePlanIsConcluded() throws MessagingException {
        until(2025, 11, 26);
        done(LEAD, "recordCheckPoint", SUN, "{\"standing\":\"ON_TRACK\",\"words\":\"核对看板，已辅导\"}");
        until(2025, 11, 27);
        done(SUN, "answerCheckPoint", SUN, "{\"words\":\"辅导有帮助\"}");
        until(2025, 11, 28);
        var training = everythingOf(SUN).stream()
                .filter(task -> task.get("key").asText().equals("confirmTraining"))
                .findFirst()
                .orElseThrow();
        must(204, complete(SUN, training.get("id").asText(), "{\"confirmed\":true,\"note\":\"有用\"}"));
        done(LEAD, "concludePlan", SUN, "{\"conclusion\":\"PASSED\",\"evidence\":\"CANARY-WORDS 目标达成\"}");
        until(2025, 12, 1);
        done(HR, "confirmConclusion", SUN, "{\"stands\":true}");
        mail.expect(SUN, code + "：您的改进计划有新进展");
        until(2025, 12, 2);
        assertThat(mail.toldOf(SUN))
                .containsExactly(
                        Map.entry(LocalDate.of(2025, 7, 16), Set.of(LEAD)),
                        Map.entry(LocalDate.of(2025, 11, 24), Set.of(LEAD)),
                        Map.entry(LocalDate.of(2025, 11, 25), Set.of(LEAD)),
                        Map.entry(LocalDate.of(2025, 11, 26), Set.of(LEAD, BOSS)),
                        Map.entry(LocalDate.of(2025, 11, 27), Set.of(LEAD, BOSS)),
                        Map.entry(LocalDate.of(2025, 11, 28), Set.of(LEAD, BOSS, HR)));
        assertThat(read(SUN, "/participations/" + SUN + "/improvement-plan")
                        .get("outcome")
                        .asText())
                .isEqualTo("PASSED");
    }

    // --- the days ---

    /** The days go by, each with its night, its morning and its post, until it is nine o'clock on this one. */
    private void until(int year, int month, int dayOfMonth) throws MessagingException {
        var last = LocalDate.of(year, month, dayOfMonth);
        while (day.isBefore(last)) {
            day = day.plusDays(1);
            goTo(day, 9);
            ownership.followNow();
            work();
            var open = new LinkedHashMap<String, List<JsonNode>>();
            for (var person : everybody()) {
                var tasks = everythingOf(person);
                if (!tasks.isEmpty()) {
                    open.put(person, tasks);
                }
            }
            digest();
            jdbc.update("delete from mail_outbox where recipient not like 'Q%'");
            mail.day(day, open);
        }
    }

    /** Whatever is in a person's list, of this cycle or of none. */
    private List<JsonNode> everythingOf(String person) {
        return StreamSupport.stream(
                        json(must(200, as(person).get("/api/v1/tasks"))).spliterator(), false)
                .toList();
    }

    private static List<String> everybody() {
        var everybody = new ArrayList<>(MANAGERS.keySet());
        everybody.add(BOSS);
        return everybody;
    }

    private static Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        everybody()
                .forEach(person ->
                        addresses.put(person.substring(2).toLowerCase(Locale.ROOT) + "@example.test", person));
        return addresses;
    }

    private static String nextStep(String due) {
        return "{\"comment\":\"保持\",\"next\":[{\"what\":\"每周核对\",\"owner\":\"EMPLOYEE\",\"due\":\"%s\"}]}"
                .formatted(due);
    }

    private static String named() {
        return "{\"raters\":[%s]}"
                .formatted(String.join(
                        ",",
                        COLLEAGUES.stream()
                                .map("{\"rater\":\"%s\",\"relation\":\"PEER\"}"::formatted)
                                .toList()));
    }

    private JsonNode checkIn(String person, int at) {
        return read(HR, "/participations/" + person + "/check-ins").at("/checkIns/" + at);
    }

    private void clean() {
        var verdict = read(HR, "/verify");
        assertThat(verdict.get("findings")).isEmpty();
        assertThat(verdict.get("clean").asBoolean()).isTrue();
    }
}

package io.perfcycle.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Check-ins of a third quarter, month by month, with the time moved forward. */
class CheckInIT extends Quarter {

    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 9, 1);

    @Autowired
    private WorkingCalendar calendar;

    @AfterEach
    void timeIsAsItWas() {
        ClockUtil.reset();
    }

    @Override
    protected void create(String cycle) {
        code = cycle;
        must(201, as(HR).post("/api/v1/cycles", """
                {"code":"%s","name":"三季度 𠮷🚀","periodStart":"2025-07-01","periodEnd":"2025-09-30","checkIns":"MONTHLY"}""".formatted(code)));
    }

    /** Zhou's returns are far beyond the threshold from July on; of her revenue there is little in July. */
    @Override
    protected String moreMeasurements() {
        return """
                shop,101,Q-E2,returns,2025-07-10,30
                shop,102,Q-E2,orders,2025-07-10,100
                shop,103,Q-E2,gmv,2025-07-10,50
                """;
    }

    @Test
    void twoMonthsOfCheckIns() {
        until("CHECK-1", FIRST);
        theAgendaShowsWhereTheFiguresAre();
        wrongAnswersAreNamedAndChangeNothing();
        liAndZhouHoldTheirs();
        privateNotesArePrivate();
        whatNobodyHoldsIsMissed();
        goTo(SECOND, 9);
        work();
        stepsAreCarriedOver();
        behindTwiceAsksForAPlan();
        missedTwiceIsTheUpperManagersMatter();
        countsAreReadByWhoLooksAfterThePeople();
        theSeriesEndsWithThePeriod();
    }

    private void until(String cycle, LocalDate day) {
        goTo(START, 9);
        found(cycle);
        launch();
        close("goal-setting");
        assertThat(tasksOf(LI)).isEmpty();
        goTo(day, 9);
        work();
    }

    private void theAgendaShowsWhereTheFiguresAre() {
        var figures = page(LI, task(LI, "reportProgress", LI)).at("/current/figures");
        var gmv = row(figures, "indicator", "GMV");
        // July has 23 working days, the quarter 66 and one made up for October's holidays; 700 until yesterday
        assertThat(calendar.workingDays(START, FIRST.minusDays(1))).isEqualTo(23);
        var all = calendar.workingDays(START, LocalDate.of(2025, 9, 30));
        assertThat(gmv.get("actual").asText()).isEqualTo("700");
        assertThat(gmv.get("expected").asText()).isEqualTo(share("1000", 23, all));
        assertThat(gmv.get("forecast").asText()).isEqualTo(share("700", all, 23));
        assertThat(gmv.get("status").asText()).isEqualTo("ON_TRACK");
        assertThat(row(figures, "indicator", "RET").get("status").asText()).isEqualTo("NO_FIGURE");
        assertThat(row(figures, "indicator", "SVC").get("status").asText()).isEqualTo("NOT_JUDGED");
        var zhou = page(ZHOU, task(ZHOU, "reportProgress", ZHOU)).at("/current/figures");
        // half time: 500 in all; 50 to date come to 143, below the threshold of 400
        assertThat(row(zhou, "indicator", "GMV").get("expected").asText()).isEqualTo(share("500", 23, all));
        assertThat(row(zhou, "indicator", "GMV").get("status").asText()).isEqualTo("BEHIND");
        assertThat(row(zhou, "indicator", "RET").get("status").asText()).isEqualTo("BEHIND");
        assertThat(zhou.toString()).doesNotContain("points", "total");
        var own = as(LI).with("Accept", "text/html")
                .with("Accept-Language", "zh-CN")
                .get("/me/" + code)
                .body();
        assertThat(own)
                .contains("目前应达", shown(share("1000", 23, all)), shown(share("700", all, 23)), "正常", "期末评定")
                .doesNotContain("<dt>总分</dt>");
        must(404, as(ZHOU).get("/api/v1/tasks/" + task(LI, "reportProgress", LI) + "/page"));
    }

    private void wrongAnswersAreNamedAndChangeNothing() {
        var report = task(LI, "reportProgress", LI);
        assertThat(faults(complete(LI, report, "{}"))).containsExactly("progress CHECK_IN_PROGRESS");
        assertThat(faults(complete(LI, report, """
                        {"progress":"好","remarks":[{"indicator":"NPS","words":"x"}],"steps":[{"id":1,"state":"DONE"}]}"""))).containsExactly("remarks[0] UNKNOWN_ROW", "steps[0] UNKNOWN_ROW");
        assertThat(faults(complete(LI, report, "{\"progress\":\"%s\"}".formatted("x".repeat(2_001)))))
                .containsExactly("progress TEXT_TOO_LONG");
        must(404, complete(ZHOU, report, "{\"progress\":\"好\"}"));
        assertThat(log(LI, LI).at("/checkIns/0/state").asText()).isEqualTo("OPEN");
    }

    private void liAndZhouHoldTheirs() {
        done(LI, "reportProgress", LI, """
                {"progress":"场次稳定 👍𠮷","blockers":"缺样品","remarks":[{"indicator":"RET","words":"八月起统计"}],"note":"CANARY-LI"}""");
        var agree = task(LEAD, "agreeNextSteps", LI);
        assertThat(page(LEAD, agree).at("/current/progress").asText()).isEqualTo("场次稳定 👍𠮷");
        assertThat(page(LEAD, agree).toString()).doesNotContain("CANARY-LI");
        assertThat(faults(complete(LEAD, agree, """
                        {"comment":" ","next":[{"what":"","due":"2025-07-31"},null]}""")))
                .containsExactly(
                        "comment CHECK_IN_COMMENT",
                        "next[0].what CHECK_IN_STEP_WHAT",
                        "next[0].owner CHECK_IN_STEP_OWNER",
                        "next[0].due CHECK_IN_STEP_DUE_RANGE",
                        "next[1].what CHECK_IN_STEP_WHAT",
                        "next[1].owner CHECK_IN_STEP_OWNER",
                        "next[1].due CHECK_IN_STEP_DUE");
        done(LEAD, "agreeNextSteps", LI, """
                {"comment":"保持","next":[{"what":"申请样品 📦","owner":"MANAGER","due":"2025-08-15"}],"note":"CANARY-LEAD"}""");

        done(ZHOU, "reportProgress", ZHOU, "{\"progress\":\"Slow start\",\"blockers\":\"Returns\"}");
        var behind = task(LEAD, "agreeNextSteps", ZHOU);
        assertThat(faults(complete(LEAD, behind, "{\"comment\":\"Please hurry\"}")))
                .containsExactly("next CHECK_IN_STEP_REQUIRED");
        done(LEAD, "agreeNextSteps", ZHOU, """
                {"comment":"Look into returns","next":[{"what":"List return reasons","owner":"EMPLOYEE","due":"2025-08-20"}]}""");
        assertThat(log(ZHOU, ZHOU).at("/checkIns/0/state").asText()).isEqualTo("HELD");
        assertThat(tasksOf(LEAD)).extracting(open -> open.get("key").asText()).doesNotContain("planFollowUp");
    }

    private void privateNotesArePrivate() {
        assertThat(log(LI, LI).toString()).contains("CANARY-LI").doesNotContain("CANARY-LEAD");
        assertThat(log(LEAD, LI).toString()).contains("CANARY-LEAD").doesNotContain("CANARY-LI");
        for (var reader : List.of(BOSS, HR)) {
            assertThat(log(reader, LI).toString()).contains("申请样品 📦").doesNotContain("CANARY");
        }
        must(404, as(ZHOU).get(path("/participations/" + LI + "/check-ins")));
    }

    /** Sun has not even reported; the lead has, but nobody answered him. */
    private void whatNobodyHoldsIsMissed() {
        done(LEAD, "reportProgress", LEAD, "{\"progress\":\"团队稳定\"}");
        goTo(LocalDate.of(2025, 8, 6), 23);
        work();
        assertThat(log(SUN, SUN).at("/checkIns/0/state").asText()).isEqualTo("OPEN");
        goTo(LocalDate.of(2025, 8, 7), 9);
        work();
        assertThat(log(SUN, SUN).at("/checkIns/0/state").asText()).isEqualTo("MISSED");
        assertThat(log(SUN, SUN).at("/checkIns/0/missedBy").asText()).isEqualTo("EMPLOYEE");
        assertThat(log(LEAD, LEAD).at("/checkIns/0/missedBy").asText()).isEqualTo("MANAGER");
        assertThat(tasksOf(SUN)).isEmpty();
        clean();
    }

    private void stepsAreCarriedOver() {
        var report = page(LI, task(LI, "reportProgress", LI));
        assertThat(report.get("carried")).hasSize(1);
        assertThat(report.at("/carried/0/what").asText()).isEqualTo("申请样品 📦");
        assertThat(report.at("/previous/comment").asText()).isEqualTo("保持");
        assertThat(report.at("/previous/note").asText()).isEqualTo("CANARY-LI");
        // 8 of 100 returned: between 5 and 10
        assertThat(row(report.at("/current/figures"), "indicator", "RET")
                        .get("status")
                        .asText())
                .isEqualTo("AT_RISK");
        var step = report.at("/carried/0/id").asLong();
        done(LI, "reportProgress", LI, """
                {"progress":"样品到了","steps":[{"id":%d,"state":"DONE"}]}""".formatted(step));
        assertThat(page(LEAD, task(LEAD, "agreeNextSteps", LI))
                        .at("/carried/0/state")
                        .asText())
                .isEqualTo("DONE");
        done(LEAD, "agreeNextSteps", LI, "{\"comment\":\"好\"}");
        assertThat(log(LI, LI).get("openSteps")).isEmpty();
        assertThat(log(LI, LI).at("/counts/held").asInt()).isEqualTo(2);
    }

    private void behindTwiceAsksForAPlan() {
        done(ZHOU, "reportProgress", ZHOU, "{\"progress\":\"Better revenue\"}");
        // what was agreed in August is still open, and that is a next step
        done(LEAD, "agreeNextSteps", ZHOU, "{\"comment\":\"Returns again\"}");
        var plan = task(LEAD, "planFollowUp", ZHOU);
        // revenue has caught up: 500 of 500 after two thirds of the time
        assertThat(page(LEAD, plan).at("/current/followUp/indicators"))
                .extracting(JsonNode::asText)
                .containsExactly("RET");
        assertThat(faults(complete(LEAD, plan, "{\"cause\":\"Sizes\"}"))).containsExactly("next FOLLOW_UP_MEASURE");
        done(LEAD, "planFollowUp", ZHOU, """
                {"cause":"尺码不准","next":[{"what":"更新尺码表","owner":"MANAGER","due":"2025-09-10"}]}""");
        var seen = log(BOSS, ZHOU);
        assertThat(seen.at("/checkIns/0/followUp/state").asText()).isEqualTo("SETTLED");
        assertThat(seen.at("/checkIns/0/followUp/words").asText()).isEqualTo("尺码不准");
        assertThat(seen.get("openSteps"))
                .extracting(step -> step.get("what").asText())
                .containsExactly("List return reasons", "更新尺码表");
    }

    private void missedTwiceIsTheUpperManagersMatter() {
        goTo(LocalDate.of(2025, 9, 5), 9);
        work();
        var task = task(BOSS, "resolveMissedCheckIns", SUN);
        assertThat(faults(complete(BOSS, task, "{}"))).containsExactly("words MISSED_RESOLUTION");
        done(BOSS, "resolveMissedCheckIns", SUN, "{\"words\":\"排班冲突，改到周三\"}");
        assertThat(log(LEAD, SUN).at("/checkIns/0/followUp/words").asText()).isEqualTo("排班冲突，改到周三");
        // the lead's manager has no manager: HR's, who lets it lapse
        task(HR, "resolveMissedCheckIns", LEAD);
        goTo(LocalDate.of(2025, 9, 20), 9);
        work();
        assertThat(tasksOf(HR)).isEmpty();
        assertThat(log(LEAD, LEAD).at("/checkIns/0/followUp/state").asText()).isEqualTo("LAPSED");
        clean();
    }

    private void countsAreReadByWhoLooksAfterThePeople() {
        var boss = read(BOSS, "/check-ins");
        assertThat(boss.at("/counts/held").asInt()).isEqualTo(4);
        assertThat(boss.at("/counts/missed").asInt()).isEqualTo(4);
        var team = row(boss.get("teams"), "manager", LEAD);
        assertThat(team.at("/counts/missed").asInt()).isEqualTo(2);
        var zhou = row(team.get("people"), "employeeNo", ZHOU);
        assertThat(zhou.get("behind").asInt()).isEqualTo(2);
        assertThat(zhou.get("stepsOverdue").asInt()).isEqualTo(2);
        assertThat(row(row(boss.get("teams"), "manager", BOSS).get("people"), "employeeNo", LEAD)
                        .get("followUpsLapsed")
                        .asInt())
                .isEqualTo(1);
        var lead = read(LEAD, "/check-ins");
        assertThat(lead.get("teams"))
                .extracting(row -> row.get("manager").asText())
                .containsExactly(LEAD);
        assertThat(read(HR, "/check-ins").at("/counts/missed").asInt()).isEqualTo(4);
        must(403, as(LI).get(path("/check-ins")));
        assertThat(as(BOSS).with("Accept", "text/html")
                        .with("Accept-Language", "zh-CN")
                        .get("/team")
                        .body())
                .contains("其团队：", "缺席 2 次");
        assertThat(as(LEAD).with("Accept", "text/html")
                        .get("/team/" + code + "/" + SUN)
                        .body())
                .contains("id=\"check-ins\"")
                .doesNotContain("CANARY");
    }

    private void theSeriesEndsWithThePeriod() {
        assertThat(tasksOf(DATA)).isEmpty();
        goTo(LocalDate.of(2025, 10, 1), 9);
        work();
        figuresAreCollected();
        assertThat(log(LI, LI).get("checkIns")).hasSize(2);
        clean();
    }

    @Test
    void collectingEarlyWithdrawsWhatIsOpenAndCountsNothingAsMissed() {
        until("CHECK-2", FIRST);
        done(LI, "reportProgress", LI, "{\"progress\":\"好\"}");
        must(200, as(HR).send("DELETE", path("/participations/" + SUN), "application/json", "{\"reason\":\"离职\"}"));
        must(200, as(HR).post(path("/stages/data-collection/open"), "{\"reason\":\"提前结算\"}"));
        work();
        for (var person : List.of(LI, ZHOU, LEAD)) {
            assertThat(log(HR, person).at("/checkIns/0/state").asText()).isEqualTo("WITHDRAWN");
            assertThat(tasksOf(person))
                    .extracting(open -> open.get("key").asText())
                    .doesNotContain("reportProgress", "agreeNextSteps");
        }
        assertThat(log(HR, SUN).at("/checkIns/0/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(read(HR, "/check-ins").at("/counts/missed").asInt()).isZero();
        figuresAreCollected();
        assertThat(as(HR).post(path("/stages/data-collection/open"), "{\"reason\":\"再次\"}")
                        .status())
                .isEqualTo(409);
        clean();
    }

    @Test
    void aCancelledCycleLeavesNoCheckInBehind() {
        until("CHECK-3", FIRST);
        must(200, as(HR).post(path("/cancel"), "{\"reason\":\"重组\"}"));
        for (var job = management
                        .createJobQuery()
                        .executable()
                        .withRetriesLeft()
                        .list();
                !job.isEmpty();
                job = management.createJobQuery().executable().withRetriesLeft().list()) {
            management.executeJob(job.get(0).getId());
        }
        assertThat(tasksOf(LI)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(code + "%")
                        .count())
                .isZero();
    }

    @Test
    void withoutCheckInsTheCycleWaitsForItsPeriodAsBefore() {
        goTo(START, 9);
        found("CHECK-4");
        jdbc.update("update cycle set settings = replace(settings, 'MONTHLY', 'NONE') where code = 'CHECK-4'");
        launch();
        close("goal-setting");
        goTo(SECOND, 9);
        work();
        assertThat(tasksOf(LI)).isEmpty();
        assertThat(tasksOf(DATA)).isEmpty();
        assertThat(log(LI, LI).get("checkIns")).isEmpty();
        clean();
    }

    /** Data owners are asked for what is missing. */
    private void figuresAreCollected() {
        assertThat(tasksOf(DATA)).extracting(open -> open.get("key").asText()).contains("supplyFigures");
    }

    private JsonNode log(String reader, String person) {
        return read(reader, "/participations/" + person + "/check-ins");
    }

    /** A part of an amount with twelve places, as the figures are shown. */
    private static String share(String amount, int part, int of) {
        return new BigDecimal(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 12, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** As pages show it. */
    private static String shown(String figure) {
        return String.format(Locale.ENGLISH, "%,.4f", new BigDecimal(figure));
    }

    private void clean() {
        assertThat(read(HR, "/verify").get("findings")).isEmpty();
    }
}

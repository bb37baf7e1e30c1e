package io.perfcycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Browser;
import io.perfcycle.support.Caller;
import io.perfcycle.support.Jobs;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A whole small cycle in a real browser. HR hr-1 imports and steers, A1 韩梅梅 works in Chinese and A2 王𠮷 in English, both
 * live hosts led by L1 李雷; do.1 answers for the figures. The machine's jobs are done between the steps.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleBrowserIT extends ApplicationIT {

    private static final String CODE = "LIVE-2025Q4";

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private WorkingCalendar calendar;

    private Visitors visitors;

    @BeforeAll
    void peopleWithAccounts() {
        visitors = new Visitors(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        new ImportFixture(imports, jdbc).empty();
        person("hr-1", "employee", "hr");
        person("L1", "employee", "manager");
        person("A1", "employee");
        person("A2", "employee");
        person("do.1", "employee", "data-owner");
    }

    @AfterAll
    void goHome() {
        visitors.close();
    }

    @Test
    void aCycleFromTheImportToTheConfirmedTalk() {
        visitors.story(
                this::hrImportsTheCompany,
                this::hrConfirmsTheLaunch,
                this::goalsAreReturnedOnceAndThenAgreed,
                this::anotherProposesInEnglish,
                this::theDataOwnerSuppliesWhatIsLacking,
                this::aFigureIsDisputedAndCorrected,
                this::hrSignsTheFiguresOff,
                this::bothSidesJudgeBlindly,
                this::hrReleases,
                this::theTalkIsReturnedOnceAndThenConfirmed,
                this::theResultStaysToBeSeen);
    }

    private void hrImportsTheCompany() {
        for (var dataset : new String[] {"org-units", "posts", "employees", "indicators", "scorecards"}) {
            var page = visitors.upload(dataset, dataset, "partial");
            assertThat(page.locator("#result .success")).isVisible();
        }
        var page = visitors.upload("measurements", "measurements-faulty", "dry-run");
        assertThat(page.locator("#result table tbody").last().locator("tr")).hasCount(3);
        Browser.screenshot(page, "imports-dry-run");
        page = visitors.upload("measurements", "measurements", "partial");
        // 18 lines of measurements.csv: rows, created, updated, unchanged, rejected
        assertThat(page.locator("#result td.num")).hasText(new String[] {"18", "18", "0", "0", "0"});
        Browser.screenshot(page, "imports-done");
    }

    private void hrConfirmsTheLaunch() {
        expect(201, as("hr-1").post("/api/v1/cycles", """
                {"code":"%s","name":"2025 年第四季度绩效","periodStart":"2025-10-01","periodEnd":"2025-12-31","cadence":"QUARTER"}""".formatted(CODE)));
        expect(202, as("hr-1").post("/api/v1/cycles/" + CODE + "/launch", "{\"confirm\":false}"));
        work();
        var hr = visitors.claimed("hr-1", "Confirm launch · " + CODE);
        nothingIsOfferedThatIsRefused(hr.page());
        assertThat(hr.completeNotReady()).contains("请勾选确认");
        hr.tick("confirmed").screenshot("confirm-launch");
        hr.complete();
        work();
    }

    /** The engine's Tasklist has these; the gateway refuses what they do, so nobody gets to see them. */
    private static void nothingIsOfferedThatIsRefused(Page tasklist) {
        for (var refused : List.of(
                ".create-task-action",
                ".start-process-action",
                ".task-filters header .glyphicon-plus-sign",
                ".task-filter .glyphicon-pencil")) {
            var offer = tasklist.locator(refused);
            assertThat(offer.count()).as(refused).isPositive();
            assertThat(offer.first().isVisible()).as(refused).isFalse();
        }
    }

    private void goalsAreReturnedOnceAndThenAgreed() {
        var a1 = visitors.tasks("A1").open("Propose goals · 韩梅梅");
        a1.fill("lines[0].target", "９０万");
        assertThat(a1.completeNotReady()).contains("数字无法识别");
        a1.fill("lines[0].target", "９００，０００").fill("lines[3].weight", "20");
        assertThat(a1.completeNotReady()).contains("权重合计 105，多出 5");
        a1.screenshot("propose-goals-weights-105");
        a1.fill("lines[3].weight", "15").fill("comment", "大促后流量回落，希望下调成交目标。");
        a1.screenshot("propose-goals");
        a1.complete();
        work();

        var l1 = visitors.tasks("L1").open("Agree goals · 韩梅梅");
        l1.shows("更易").choose("agreed", "return");
        assertThat(l1.completeNotReady()).contains("退回时请写明需要修改什么");
        l1.fill("comment", "成交目标请恢复 100 万，并加入新人带教。");
        l1.screenshot("agree-goals-return");
        l1.complete();
        work();

        a1 = visitors.tasks("A1").open("Propose goals · 韩梅梅").shows("成交目标请恢复 100 万");
        a1.fill("lines[0].target", "1000000").fill("lines[0].weight", "20").press("增加自己的目标");
        a1.fill("ownGoals[0].name", "新人带教")
                .fill("ownGoals[0].measure", "带出一名能独立开播的新人")
                .fill("ownGoals[0].weight", "5");
        a1.screenshot("propose-goals-again");
        a1.complete();
        work();

        l1 = visitors.tasks("L1").open("Agree goals · 韩梅梅").shows("新人带教").choose("agreed", "agree");
        l1.screenshot("agree-goals");
        l1.complete();
        work();
    }

    private void anotherProposesInEnglish() {
        var a2 = visitors.tasks("A2")
                .open("Propose goals · 王𠮷")
                .shows("Net revenue")
                .fill("comment", "Fine with me");
        a2.screenshot("propose-goals-en");
        a2.complete();
        work();
        visitors.tasks("L1").open("Agree goals · 王𠮷").choose("agreed", "agree").complete();
        work();
    }

    private void theDataOwnerSuppliesWhatIsLacking() {
        var owner = visitors.tasks("do.1").open("Supply figures · 顾客满意度").shows("王𠮷");
        owner.fill("rows[0].value", "4.6").fill("rows[0].reason", "客服系统漏传，按问卷原件补录");
        owner.screenshot("supply-figures");
        owner.complete();
        work();
    }

    private void aFigureIsDisputedAndCorrected() {
        var a1 = visitors.tasks("A1").open("Check figures · 韩梅梅");
        a1.page().locator(".pc-source").first().click();
        // the first of the three rows of gmv in measurements.csv
        a1.shows("320,000").page().locator("[name=dispute-CSAT]").click();
        a1.fill("reason-CSAT", "12 月的问卷没有计入，平均应为 4.5 分");
        a1.screenshot("check-figures-disputed");
        a1.complete();
        work();

        var owner = visitors.tasks("do.1").open("Answer dispute · 韩梅梅").choose("outcome", "CORRECTED");
        owner.fill("value", "4.5").fill("reason", "已核对 12 月问卷，更正为 4.5");
        owner.screenshot("answer-dispute");
        owner.complete();
        work();

        a1 = visitors.tasks("A1")
                .open("Check figures · 韩梅梅")
                .shows("已核对 12 月问卷")
                .tick("accepted");
        a1.screenshot("check-figures-answered");
        a1.complete();
        var a2 = visitors.tasks("A2").open("Check figures · 王𠮷").tick("accepted");
        a2.screenshot("check-figures-en");
        a2.complete();
        work();
    }

    private void hrSignsTheFiguresOff() {
        var hr = visitors.claimed("hr-1", "Sign off data · " + CODE)
                .shows("已核对 12 月问卷")
                .tick("confirmed");
        hr.screenshot("sign-off-data");
        hr.complete();
        work();
    }

    private void bothSidesJudgeBlindly() {
        var a1 = visitors.tasks("A1").open("Assess self · 韩梅梅").choose("ratings[0].value", "4");
        a1.fill("ratings[1].value", "90").fill("ratings[2].value", "100").fill("summary", "双十一场控稳定，退货率受尺码影响。");
        a1.screenshot("assess-self");
        a1.complete();
        work();

        var l1 = visitors.tasks("L1").open("Rate performance · 韩梅梅");
        assertThat(l1.text()).doesNotContain("退货率受尺码影响");
        l1.choose("ratings[0].value", "5");
        assertThat(l1.completeNotReady()).contains("最低级和最高级须写明事实");
        l1.fill("ratings[0].evidence", "双十一当晚逐一回访投诉顾客，差评全部撤回。").fill("ratings[0].evidenceOn", "2025/11/12");
        l1.fill("ratings[1].value", "80").fill("ratings[2].value", "2").fill("ratings[3].value", "100");
        l1.screenshot("rate-performance");
        l1.complete();
        work();
        assertThat(visitors.at("A1", "/me/" + CODE).locator("main")).containsText("本周期结果发布后，您的结果及计算过程会显示在这里");
        expect(403, as("A1").get("/api/v1/cycles/" + CODE + "/participations/A1/trace"));
        expect(
                200,
                as("hr-1").post("/api/v1/cycles/" + CODE + "/stages/evaluation/close", "{\"reason\":\"季末关账，不再等待\"}"));
        work();
    }

    private void hrReleases() {
        var cycles = visitors.at("hr-1", "/cycles");
        assertThat(cycles.locator("#cycles")).containsText("2025 年第四季度绩效");
        Browser.screenshot(cycles, "cycles");
        var hr = visitors.claimed("hr-1", "Confirm release · " + CODE)
                .fill("note", "分布正常")
                .tick("confirmed");
        hr.screenshot("confirm-release");
        hr.complete();
        work();
    }

    private void theTalkIsReturnedOnceAndThenConfirmed() {
        var l1 = visitors.tasks("L1").open("Record interview · 韩梅梅");
        l1.fill("strengths", "大促当晚场控稳，顾客回访及时。").fill("improvements", "新增粉丝不足，预热内容偏少。");
        l1.fill("actions[0].what", "每周两条预热短视频")
                .fill("actions[0].due", calendar.today().plusDays(60).toString())
                .fill("actions[0].measure", "新增粉丝达到 10,000");
        l1.screenshot("record-interview");
        l1.complete();
        work();

        var a1 = visitors.tasks("A1").open("Confirm interview · 韩梅梅").choose("confirmed", "return");
        a1.fill("words", "还谈到了参加选品会，请补上。");
        a1.screenshot("confirm-interview-return");
        a1.complete();
        work();

        l1 = visitors.tasks("L1").open("Record interview · 韩梅梅").shows("请补上").fill("nextGoals", "参加选品会，独立负责一个品类");
        l1.screenshot("record-interview-again");
        l1.complete();
        work();

        a1 = visitors.tasks("A1").open("Confirm interview · 韩梅梅").shows("参加选品会");
        // By hand: 20*110 + 15*100 + 10*100 + 15*100 + 5*100 + 10*80 + 10*120 + 10*80 + 5*100 = 10000, /100, + 2 bonus
        a1.shows("102.00").shows("10,000 + 2").choose("confirmed", "confirm");
        a1.page().locator(".pc-source").first().click();
        // 320,000 + 560,000 + 220,000 of measurements.csv
        a1.shows("sum(gmv) = 1,100,000").screenshot("confirm-interview-result");
        a1.complete();
        work();
    }

    private void theResultStaysToBeSeen() {
        var page = visitors.at("A1", "/me/" + CODE);
        assertThat(page.locator(".result")).containsText("102.00");
        page.locator("main summary").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("sum\\(gmv\\) = 1,?100,?000"));
        Browser.screenshot(page, "me-result");
        Browser.screenshot(visitors.at("A2", "/me/" + CODE), "me-result-en");
        expect(404, as("A2").get("/api/v1/cycles/" + CODE + "/participations/A1/trace"));
    }

    private static void expect(int status, Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private void work() {
        Jobs.runAll(management);
    }
}

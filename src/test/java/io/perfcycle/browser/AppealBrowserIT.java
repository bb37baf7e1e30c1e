package io.perfcycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.Browser;
import io.perfcycle.support.ReleasedCycle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from a result, in a real browser: E1 appeals with a paper until his result has changed; M1 asks for a plan for E2. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealBrowserIT extends ReleasedCycle {

    private static final String CODE = "APB-2025Q3";

    @Autowired
    private WorkingCalendar calendar;

    private Visitors visitors;

    @BeforeAll
    void aReleasedCycle() {
        visitors = new Visitors(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        released(CODE);
    }

    @AfterAll
    void goHome() {
        visitors.close();
    }

    @Test
    void anAppealFromFilingWithAPaperToTheChangedResultAndAPlanFromTheRequestToTheAgreement() {
        visitors.story(
                this::theEmployeeFilesWithAPaper,
                this::hrAdmitsAndTheManagerAnswers,
                this::theManagersManagerHears,
                this::theEmployeeReadsTheChangedResult,
                this::theManagerAsksForAPlan,
                this::thePlanIsAgreed);
    }

    private void theEmployeeFilesWithAPaper() {
        var page = visitors.at("E1", "/me/" + CODE);
        assertThat(page.locator("#consequences")).containsText("由未参与评分的人审理");
        Browser.screenshot(page, "me-appeal-offered");
        page.locator("#consequences a").first().click();
        page.check("input[name=items][value=GMV]");
        page.setInputFiles(
                "#papers", new FilePayload("台账.exe", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        page.fill("#facts", "9 月 3 日与 9 月 5 日两场直播的成交没有计入，附部门台账。");
        page.click("#file button");
        assertThat(page.locator("main [role=alert]")).containsText("请选择申诉理由");
        assertThat(page.locator("#facts")).hasValue("9 月 3 日与 9 月 5 日两场直播的成交没有计入，附部门台账。");
        page.check("input[name=grounds][value=DATA_ERROR]");
        page.setInputFiles(
                "#papers", new FilePayload("台账.exe", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        page.click("#file button");
        assertThat(page.locator("main [role=alert]")).containsText("不接受文件 台账.exe");
        page.setInputFiles(
                "#papers",
                new FilePayload("台账.pdf", "application/pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII)));
        Browser.screenshot(page, "appeal-file");
        page.click("#file button");
        assertThat(page.locator("ul#papers")).containsText("台账.pdf");
        Browser.screenshot(page, "appeal-filed");
        work();
    }

    private void hrAdmitsAndTheManagerAnswers() {
        var hr = visitors.claimed("T-HR", "Check admissibility · 李小明").shows("台账.pdf");
        assertThat(hr.completeNotReady()).contains("请选择");
        hr.choose("choice", "ADMIT").screenshot("check-admissibility");
        hr.complete();
        work();
        var m1 = visitors.tasks("M1").open("Answer appeal · 李小明").fill("words", "成交额取自业务系统，未见补录。");
        m1.screenshot("answer-appeal");
        m1.complete();
        work();
    }

    private void theManagersManagerHears() {
        var b1 = visitors.tasks("B1").open("Hear appeal · 李小明").shows("未见补录").choose("outcome", "ADJUSTED");
        b1.page().selectOption("[name='corrections[0].action']", "VALUE");
        b1.fill("corrections[0].value", "1,000");
        assertThat(b1.completeNotReady()).contains("请写明更正理由");
        b1.fill("corrections[0].reason", "两场补计 200 元").fill("reason", "台账与平台订单一致，漏计属实。");
        b1.screenshot("hear-appeal");
        b1.complete();
        work();
    }

    private void theEmployeeReadsTheChangedResult() {
        var e1 = visitors.tasks("E1").open("Acknowledge decision · 李小明").shows("漏计属实");
        e1.screenshot("acknowledge-decision");
        e1.complete();
        work();
        var page = visitors.at("E1", "/me/" + CODE);
        // By hand: GMV 1000 is on target, (40*100 + 20*100 + 25*70 + 15*60) / 100 = 86.50
        assertThat(page.locator(".result").first()).containsText("86.50");
        assertThat(page.locator("#consequences")).containsText("结果已调整");
        Browser.screenshot(page, "me-appeal-decided");
        page = visitors.at("E1", "/me/" + CODE + "/appeal");
        assertThat(page.locator("#decision")).containsText("漏计属实");
        Browser.screenshot(page, "appeal-decided");
    }

    private void theManagerAsksForAPlan() {
        var page = visitors.at("M1", "/team/" + CODE + "/E2");
        page.locator("#consequences a").last().click();
        page.fill("#reason", "三个月成交额均未达门槛，辅导后仍无改善。");
        Browser.screenshot(page, "plan-ask");
        page.click("form.card button");
        assertThat(page.locator("main")).containsText("人力资源审核中");
        work();
        var hr = visitors.claimed("T-HR", "Review plan · 张三")
                .choose("justified", "yes")
                .choose("gap", "SKILL");
        assertThat(hr.completeNotReady()).contains("请写明依据");
        hr.fill("words", "数据充分，差距在选品与话术能力。").screenshot("review-plan");
        hr.complete();
        work();
    }

    private void thePlanIsAgreed() {
        var m1 = visitors.tasks("M1").open("Prepare plan · 张三").fill("gap", "成交额 700，门槛 800。");
        m1.fill("goals[0].what", "成交额回到门槛以上")
                .fill("goals[0].measure", "业务看板月度数据")
                .fill("goals[0].target", "连续两月 ≥ 800")
                .fill("goals[0].support", "每周一次辅导");
        for (var at = 0; at < 3; at++) {
            m1.fill(
                    "checkPoints[" + at + "]",
                    calendar.today().plusDays(25 + 10L * at).toString());
        }
        m1.screenshot("prepare-plan");
        m1.complete();
        work();
        var e2 = visitors.tasks("E2").open("Agree plan · 张三").shows("每周一次辅导").choose("choice", "REFUSE");
        assertThat(e2.completeNotReady()).contains("请说明原因");
        e2.choose("choice", "AGREE").screenshot("agree-plan");
        e2.complete();
        work();
        var page = visitors.at("E2", "/me/" + CODE + "/improvement-plan");
        assertThat(page.locator("main")).containsText("员工已同意");
        Browser.screenshot(page, "plan-page");
    }
}

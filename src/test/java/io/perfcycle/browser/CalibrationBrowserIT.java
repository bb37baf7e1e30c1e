package io.perfcycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.support.RatedShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A table in a real browser: the committee moves people and hands it in, HR approves. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationBrowserIT extends RatedShop {

    private static final String CODE = "CAL-2025Q3";

    private Visitors visitors;

    @BeforeAll
    void tablesAreSet() {
        visitors = new Visitors(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        opened(CODE, "WARN");
    }

    @AfterAll
    void goHome() {
        visitors.close();
    }

    @Test
    void aTableIsMovedByTheCommitteeAndApprovedByAnother() {
        visitors.story(this::theCommitteeMovesPeopleAndHandsIn, this::anotherApproves);
        var version = versions.newest(participation(CODE, "E2")).orElseThrow();
        assertThat(version.source()).isEqualTo(ResultVersion.Source.CALIBRATION);
        assertThat(version.level()).isEqualTo("A");
        assertThat(version.reason()).isEqualTo("带新人，自己的场次减少");
    }

    private void theCommitteeMovesPeopleAndHandsIn() {
        // Moving needs no claim, so that the committee may work together; only handing in does
        var desk = visitors.tasks("K-1")
                .filter("团队任务池")
                .open("Calibrate results · 门店 · " + CODE)
                .shows("A 5 (2), B 4 (6), D 0 (1)");
        desk.screenshot("calibrate-results");
        assertThat(desk.field("H10-A")).hasCount(0);
        desk.field("E2-A").click();
        desk.press("保存调整").shows("请说明理由：员工在发布后会读到");
        desk.fill("moveReason", "带新人，自己的场次减少").press("保存调整");
        desk.shows("张三 已调整为 A").shows("S → A").claim();
        desk.field("H09-B").click();
        assertThat(desk.completeNotReady()).contains("主播09 的调整尚未保存");
        desk.press("不调整");
        assertThat(desk.completeNotReady()).contains("分布与建议不一致，请说明理由");
        // Somebody else moves H08 while this member is still writing: he is told what stands
        desk.field("H08-A").click();
        desk.fill("moveReason", "补位");
        must(200, as("K-2").put("/api/v1/cycles/" + CODE + "/calibration/SHOP/people/H08", """
                        {"level":"C","reason":"同档比较","revision":0}"""));
        desk.press("保存调整").shows("现为 C 级");
        desk.screenshot("calibrate-results-told");
        desk.press("不调整");
        desk.fill("reason", "总分差距在误差之内，不拆分同档人员");
        desk.screenshot("calibrate-results-moved");
        desk.complete();
        work();
    }

    private void anotherApproves() {
        var hr = visitors.claimed("T-HR", "Approve calibration · 门店 · " + CODE)
                .shows("带新人，自己的场次减少")
                .shows("总分差距在误差之内");
        assertThat(hr.completeNotReady()).contains("请选择批准或退回");
        hr.choose("approved", "approve").screenshot("approve-calibration");
        hr.complete();
        work();
        var small = visitors.claimed("K-2", "Calibrate results · 总部 · " + CODE).shows("不建议分布");
        small.screenshot("calibrate-results-small");
        small.complete();
        work();
        visitors.claimed("T-HR", "Approve calibration · 总部 · " + CODE)
                .choose("approved", "approve")
                .complete();
        work();
    }
}

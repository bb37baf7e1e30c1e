package io.perfcycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.perfcycle.imports.ImportFixture;
import io.perfcycle.imports.Imports;
import io.perfcycle.support.Browser;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A 360 round in a real browser: E1 李小明 names three colleagues, M1 王主管 approves them, they answer without their names, B1
 * returns the rating once, and E1 reads what they make together after the release.
 */
@Tag("browser")
class FeedbackBrowserIT extends SmallCycle {

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcTemplate jdbc;

    private final String code = SmallCompany.freshCycle();

    private Visitors visitors;

    @BeforeEach
    void openRatings() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        launch(code, """
                {"feedback":{"wanted":true,"weights":{"MANAGER":50,"PEER":30,"CUSTOMER":20},"least":3,"most":5},
                 "secondReview":true}""");
        new ImportFixture(imports, jdbc).put("employees", """
                employee_no,name,org_unit,post,manager,employment_type,hired_on
                A1,韩梅梅,SHOP,DATA,M1,FULL_TIME,2020-01-01
                A2,王𠮷,SHOP,DATA,M1,FULL_TIME,2020-01-01
                A3,新来的,SHOP,DATA,M1,FULL_TIME,2020-01-01
                """);
        List.of("A1", "A2", "A3").forEach(colleague -> person(colleague, "employee"));
        measure("gmv E1 1100", "returns E1 5", "orders E1 100");
        must(202, as("T-HR").post("/api/v1/cycles/" + code + "/calculate", "{}"));
        work();
        startStage(code, "evaluation");
        visitors = new Visitors(port);
    }

    @AfterEach
    void goHome() {
        visitors.close();
    }

    @Test
    void threeColleaguesAreHeardWithoutTheirNames() {
        visitors.story(() -> {
            namesAreGivenAndApproved();
            answer("A1", 3, "忙而不乱，交接清楚");
            answer("A2", 4, "Explains the figures well");
            answer("A3", 4, "带新人有耐心");
            work();
            theRatingIsReturnedOnce();
            whatTheyMakeTogetherIsReadAfterTheRelease();
        });
    }

    private void namesAreGivenAndApproved() {
        var e1 = visitors.tasks("E1").open("Nominate raters · 李小明");
        assertThat(e1.completeNotReady()).contains("请至少提名 3 人");
        for (var colleague : List.of("韩梅梅", "王𠮷", "新来的")) {
            e1.page().locator("form.pc-form [name=find]").fill(colleague);
            e1.page()
                    .locator("form.pc-form .pc-offer")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(colleague))
                    .first()
                    .click();
        }
        e1.screenshot("nominate-raters");
        e1.complete();
        work();
        var m1 = visitors.tasks("M1").open("Approve raters · 李小明").shows("韩梅梅");
        m1.screenshot("approve-raters");
        m1.complete();
        work();
    }

    private void answer(String rater, int level, String words) {
        var task = visitors.tasks(rater).open("Give feedback · 李小明");
        task.screenshot("give-feedback-" + rater);
        var door = task.field("door").getAttribute("href");
        var page = visitors.at(rater, door);
        page.locator("#feedback .promise").waitFor();
        page.locator("button[type=submit]").click();
        assertThat(page.locator("#feedback [role=alert]")).isVisible();
        page.locator("input[name=level-0][value='%d']".formatted(level)).check();
        page.fill("#strengths", words);
        Browser.screenshot(page, "feedback-" + rater);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("#feedback .success")).isVisible();
        assertThat(page.url()).as("the token is gone from the address").doesNotContain("#");
        Browser.screenshot(page, "feedback-thanks-" + rater);
        page.navigate("about:blank");
        var used = visitors.at(rater, door);
        assertThat(used.locator("#feedback [role=alert]")).isVisible();
    }

    private void theRatingIsReturnedOnce() {
        done(
                "E1",
                task("E1", "assessSelf", code + "/E1"),
                "{\"ratings\":[{\"indicator\":\"CM_SERVICE\",\"value\":4},{\"indicator\":\"PRJ\",\"value\":90}]}");
        var m1 = visitors.tasks("M1").open("Rate performance · 李小明");
        m1.choose("ratings[0].value", "3").fill("ratings[1].value", "80").fill("ratings[2].value", "0");
        m1.complete();
        work();
        var b1 = visitors.tasks("B1").open("Review rating · 李小明").choose("decision", "RETURNED");
        assertThat(b1.completeNotReady()).contains("请说明主管需要重新考虑什么");
        b1.fill("comment", "八月大促的表现没有体现");
        b1.screenshot("review-rating");
        b1.complete();
        work();
        m1 = visitors.tasks("M1").open("Rate performance · 李小明").shows("八月大促的表现没有体现");
        m1.choose("ratings[0].value", "4");
        m1.screenshot("rate-again");
        m1.complete();
        work();
        visitors.tasks("B1")
                .open("Review rating · 李小明")
                .choose("decision", "AGREED")
                .complete();
        work();
    }

    /** (50 * 4 + 30 * 3.67) / 80 = 3.88. */
    private void whatTheyMakeTogetherIsReadAfterTheRelease() {
        assertThat(visitors.at("E1", "/me/" + code).locator("table.feedback")).hasCount(0);
        jdbc.update("update cycle set state = 'RELEASED' where code = ?", code);
        var page = visitors.at("E1", "/me/" + code);
        assertThat(page.locator("table.feedback")).containsText("3.88");
        assertThat(page.locator("main")).not().containsText("带新人有耐心"); // the words of three are too few to be shown
        Browser.screenshot(page, "me-feedback");
    }
}

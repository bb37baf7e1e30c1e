package io.perfcycle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.perfcycle.support.Browser;
import io.perfcycle.support.RatedShop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cockpit's page "Performance 绩效" in a real browser: HR looks at a cycle and goes behind its numbers. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardBrowserIT extends RatedShop {

    private static final String CODE = "BOARD-2025Q3";

    private final List<String> errors = new ArrayList<>();
    private Visitors visitors;

    @BeforeAll
    void everybodyIsToBeRated() {
        visitors = new Visitors(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        rated(CODE, "null");
        startStage(CODE, "evaluation");
    }

    @AfterAll
    void goHome() {
        visitors.close();
    }

    @Test
    void hrFindsThePageInCockpitAndThePeopleBehindItsNumbers() {
        try {
            var page = visitors.at("T-HR", "/camunda/app/cockpit/default/#/dashboard");
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            glance(page);
            overview(page);
            waiting(page);
            results(page);
            failedSteps(page);
        } catch (RuntimeException | AssertionError failure) {
            visitors.keepPictures();
            throw failure;
        }
        assertThat(errors).as("errors in the browser's console").isEmpty();
        assertThat(visitors.browser().complaints()).isEmpty();
    }

    private void glance(Page page) {
        var start = page.locator(".pcd-glance");
        assertThat(start.getByText("参评人").first()).isVisible();
        page.locator("[cam-widget-header] a", new Page.LocatorOptions().setHasText("绩效"))
                .click();
    }

    private void overview(Page page) {
        page.locator(".pcd-cycle select").selectOption(CODE);
        var stage = page.locator(".pcd-step.pcd-current", new Page.LocatorOptions().setHasText("绩效评价"));
        assertThat(stage).containsText("14 进行中");
        Browser.screenshot(page, "dashboard-overview");
        stage.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("绩效评价, 进行中: 14"))
                .click();
        var people = page.locator("dialog[open]");
        assertThat(people.locator("tbody tr")).hasCount(14);
        assertThat(people.locator("tbody tr", new Locator.LocatorOptions().setHasText("H10"))
                        .getByText("流程实例"))
                .hasAttribute("href", java.util.regex.Pattern.compile(".*/#/process-instance/[\\w-]+/runtime"));
        Browser.screenshot(page, "dashboard-people");
        page.keyboard().press("Escape");
        assertThat(people).hasCount(0);
    }

    private void waiting(Page page) {
        page.locator("[data-view=waiting]").click();
        page.locator("select", new Page.LocatorOptions().setHasText("绩效评价"))
                .first()
                .selectOption("evaluation");
        var step = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("评价绩效: 14 个在等"));
        assertThat(step).isVisible();
        Browser.screenshot(page, "dashboard-waiting");
        step.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open] tbody tr")).hasCount(14);
        page.keyboard().press("Escape");
    }

    private void results(Page page) {
        page.locator("[data-view=results]").click();
        assertThat(page.locator(".pcd-chart svg").first()).isVisible();
        Browser.screenshot(page, "dashboard-results");
        page.getByText("数字").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("S, 现在: 2"))
                .click();
        assertThat(page.locator("dialog[open] tbody tr")).hasCount(2);
        assertThat(page.locator("dialog[open]")).containsText("113.33");
        page.keyboard().press("Escape");
    }

    private void failedSteps(Page page) {
        page.locator("[data-view=incidents]").click();
        assertThat(page.locator(".pcd-good")).containsText("没有故障步骤");
        page.locator("[data-view=indicators]").click();
        assertThat(page.locator(".pcd-stand")).containsText("还没有体系评审");
    }
}

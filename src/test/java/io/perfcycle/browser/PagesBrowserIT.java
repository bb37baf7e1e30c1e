package io.perfcycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.Browser;
import io.perfcycle.support.ReleasedCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Our own pages before axe-core, at a desk and on a phone 360 pixels wide: nothing serious to say for those who do not see or
 * use no mouse, nothing wider than the screen, no error in the console.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserIT extends ReleasedCycle {

    private static final String CODE = "PGB-2025Q3";
    private static final String SURVEY = "PGB-SURVEY";
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final Map<String, List<String>> PAGES = Map.of(
            "E1", List.of("/", "/me", "/me/" + CODE, "/courses", "/suggestions"),
            "M1", List.of("/team", "/team/" + CODE + "/E1"),
            "T-HR",
                    List.of(
                            "/cycles",
                            "/imports",
                            "/dashboard",
                            "/library",
                            "/jobs",
                            "/effects",
                            "/surveys",
                            "/surveys/" + SURVEY));

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
    void everybodyCanUseThemAtADeskAndOnAPhone() {
        var faults = new ArrayList<String>();
        openedSurvey();
        look(
                "E1",
                "/survey#"
                        + page("E1", task("E1", "answerSurvey", SURVEY + "/E1"))
                                .path("token")
                                .asText(),
                faults);
        answeredSurvey();
        PAGES.forEach((who, paths) -> paths.forEach(path -> look(who, path, faults)));
        assertThat(faults).isEmpty();
        assertThat(visitors.browser().complaints()).isEmpty();
    }

    private void look(String who, String path, List<String> faults) {
        for (var width : List.of(1280, 360)) {
            var page = visitors.at(who, path);
            page.setViewportSize(width, 800);
            page.waitForLoadState();
            page.waitForTimeout(400);
            Browser.screenshot(page, "page-" + path.replaceFirst("#.*", "").replaceAll("\\W+", "-") + "-" + width);
            looked(page, who + " " + path + " at " + width).forEach(faults::add);
        }
    }

    private void openedSurvey() {
        must(201, as("T-HR").post("/api/v1/surveys", """
                {"code":"%s","title":"考核体验调查","titleEn":"How are the reviews?","audience":"EVERYONE","channel":"TASK",
                 "standard":true,"questions":[],"opensOn":"%s","closesOn":"%s"}""".formatted(
                        SURVEY, calendar.today(), calendar.today().plusDays(7))));
        work();
        execute(jdbc.queryForObject(
                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where d.ACT_ID_ = ? and e.BUSINESS_KEY_ = ?",
                String.class,
                "openingDay",
                SURVEY));
        work();
    }

    /** Closed without an answer: every cell is hidden. */
    private void answeredSurvey() {
        must(202, as("T-HR").post("/api/v1/surveys/" + SURVEY + "/close", "{\"reason\":\"enough\"}"));
        work();
        done("T-HR", task("T-HR", "publishResponse", SURVEY), "{\"note\":\"我们听到了：下季度起，系统已有的数据自动带入。\"}");
    }

    private static Stream<String> looked(Page page, String where) {
        var wide = (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> "%s: %s %s"
                                .formatted(
                                        where,
                                        rule.getId(),
                                        rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getHtml()))
                                                .limit(3)
                                                .toList()));
        return wide > 0 ? Stream.concat(found, Stream.of(where + ": wider than the screen by " + wide)) : found;
    }
}

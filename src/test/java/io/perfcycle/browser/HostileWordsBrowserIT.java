package io.perfcycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.perfcycle.support.Browser;
import io.perfcycle.support.ReleasedCycle;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.Tasklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every name, title, definition and text of the company ends in markup and in an expression of AngularJS that would both leave
 * a trace. Pages, dashboards and forms of tasks show them as what they are: words.
 */
@Tag("browser")
class HostileWordsBrowserIT extends ReleasedCycle {

    private static final String HOSTILE =
            "<img src=x onerror=window.pwned=1><b id=pwned>{{constructor.constructor('window.pwned=1')()}}";

    private static final int LEAST_LENGTH = 200;

    private final String code = SmallCompany.freshCycle();
    private final List<String> shown = new ArrayList<>();

    @Test
    void wordsStayWords() {
        released(code);
        work();
        must(201, as("E1").post("/api/v1/suggestions", "{\"words\":\"%s\"}".formatted(HOSTILE)));
        taint(true);
        try (var browser = Browser.start()) {
            look(
                    browser,
                    "E1",
                    "/me",
                    "/me/" + code,
                    "/me/" + code + "/appeal",
                    "/me/reads",
                    "/courses",
                    "/courses/SYS-101",
                    "/suggestions",
                    "/surveys");
            look(browser, "M1", "/team", "/team/" + code + "/E1", "/team/" + code + "/E1/appeal", "/dashboard", "/me");
            look(
                    browser,
                    "T-HR",
                    "/dashboard",
                    "/dashboard?cycle=" + code,
                    "/cycles",
                    "/library",
                    "/jobs",
                    "/training",
                    "/imports",
                    "/effects",
                    "/surveys",
                    "/suggestions");
            forms(browser, "M1");
            forms(browser, "E1");
            assertThat(shown)
                    .as("where the words were seen")
                    .contains("E1 /me", "E1 /me/" + code, "E1 /suggestions", "M1 /team", "M1 /team/" + code + "/E1")
                    .hasSizeGreaterThan(10);
        } finally {
            taint(false);
        }
    }

    private void look(Browser browser, String who, String... addresses) {
        var page = signedIn(browser, who);
        for (var address : addresses) {
            page.navigate("http://localhost:" + port + address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertHarmless(page, who + " " + address);
        }
    }

    /** The first of this person's tasks, list and form. */
    private void forms(Browser browser, String who) {
        var tasks = Tasklist.of(signedIn(browser, who), "http://localhost:" + port);
        var page = tasks.page();
        for (var task : json(as(who).get("/api/v1/tasks"))) {
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task="
                    + task.get("id").asText());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertHarmless(page, who + " " + task.get("key").asText());
        }
    }

    private void assertHarmless(Page page, String where) {
        if (page.content().contains("pwned")) {
            shown.add(where);
        }
        assertThat(page.content()).as(where).doesNotContain("<img src=\"x\"");
        assertThat(page.evaluate("window.pwned === undefined && !document.getElementById('pwned')"))
                .as(where)
                .isEqualTo(true);
    }

    private Page signedIn(Browser browser, String who) {
        var page = browser.visitor("en", 1280, 800);
        page.setDefaultTimeout(Visitors.PATIENCE);
        page.setDefaultNavigationTimeout(Visitors.PATIENCE);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", who);
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Puts the words behind everything that has a name, or takes them away again. */
    private void taint(boolean on) {
        var columns = jdbc.queryForList(
                "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and character_maximum_length >= ? and lower(column_name) in"
                        + " ('name', 'name_en', 'title', 'title_en', 'definition', 'definition_en', 'name_', 'first_',"
                        + " 'reason', 'strengths', 'what', 'description', 'text', 'text_en')"
                        + " and lower(table_name) not like 'act_re%' and lower(table_name) not like 'act_ge%'"
                        + " and lower(table_name) not like 'act_hi%' and lower(table_name) <> 'act_ru_variable'",
                LEAST_LENGTH);
        assertThat(columns).hasSizeGreaterThan(10);
        for (Map<String, Object> column : columns) {
            var table = column.get("table_name");
            var name = column.get("column_name");
            if (on) {
                jdbc.update(
                        "update %s set %s = concat(%s, ?) where char_length(%s) < 60"
                                .formatted(table, name, name, name),
                        HOSTILE);
            } else {
                jdbc.update("update %s set %s = replace(%s, ?, '')".formatted(table, name, name), HOSTILE);
            }
        }
    }
}

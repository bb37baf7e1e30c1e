package io.perfcycle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.support.Browser;
import io.perfcycle.support.SmallCompany;
import io.perfcycle.support.SmallCycle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey in a real browser, from HR's form to the results: answered on a phone with the keyboard alone, in both languages. */
@Tag("browser")
class SurveyBrowserIT extends SmallCycle {

    @Autowired
    private WorkingCalendar calendar;

    private final String code = SmallCompany.freshCycle();
    private final String survey = "SB-" + code;

    @Test
    void fromTheFormToTheResults() {
        launch(code);
        put("org-units", "code,name,name_en,parent\nSTORE,仓库,Warehouse,HQ\n");
        var people = new StringBuilder("employee_no,name,org_unit,post,manager,employment_type,hired_on\n");
        IntStream.range(0, 20)
                .forEach(n -> people.append(
                        "V%02d,同事%d,%s,DATA,M1,FULL_TIME,2020-01-01%n".formatted(n, n, n < 12 ? "SHOP" : "STORE")));
        put("employees", people.toString());
        try (var browser = Browser.start()) {
            hrOpens(browser);
            fire("openingDay");
            answerByKeyboard(browser, "V00", "zh");
            answerByKeyboard(browser, "V01", "en");
            IntStream.range(2, 20).forEach(n -> answer("V%02d".formatted(n), 2 + n % 4));
            must(202, as("T-HR").post("/api/v1/surveys/" + survey + "/close", "{\"reason\":\"enough\"}"));
            work();
            done(
                    "T-HR",
                    task("T-HR", "publishResponse", survey),
                    "{\"note\":\"我们听到了：下季度起，系统已有的数据自动带入。\",\"noteEn\":\"We have heard you: data that a system has comes in by itself.\"}");
            for (var language : new String[] {"zh", "en"}) {
                for (var width : new int[] {1280, 360}) {
                    var page = signedIn(browser, "T-HR", language, width);
                    page.navigate(server() + "/surveys/" + survey + "?lang=" + language);
                    assertThat(page.locator(".answered").innerText())
                            .contains(language.equals("zh") ? "我们听到了" : "We have heard you");
                    assertThat(fits(page))
                            .as("no sideways scrolling at %d", width)
                            .isTrue();
                    Browser.screenshot(page, "survey-results-%s-%d".formatted(language, width));
                    page.navigate(server() + "/suggestions");
                    suggest(page, language, width);
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void hrOpens(Browser browser) {
        var page = signedIn(browser, "T-HR", "zh", 1280);
        page.navigate(server() + "/surveys");
        page.click("#desk summary");
        page.fill("input[name=code]", survey);
        page.fill("input[name=title]", "考核体验调查");
        page.fill("input[name=titleEn]", "How are the reviews?");
        page.fill("input[name=opensOn]", calendar.today().toString());
        page.fill("input[name=closesOn]", calendar.today().plusDays(7).toString());
        page.fill("textarea[name=scaled]", "排班合理 | Shifts are fair");
        Browser.screenshot(page, "survey-open-1280");
        page.click("#desk button[type=submit]");
        page.waitForURL("**/surveys/" + survey);
    }

    /** Tab to each question, one arrow key to choose, Enter to send. */
    private void answerByKeyboard(Browser browser, String person, String language) {
        var page = browser.visitor(language, 360, 740);
        page.navigate(server() + "/survey#" + token(person));
        page.locator("fieldset").first().waitFor();
        assertThat(page.locator(".promise").innerText()).contains(language.equals("zh") ? "不匿名" : "Not anonymous");
        assertThat(fits(page)).isTrue();
        Browser.screenshot(page, "survey-answer-" + language + "-360");
        page.click("button[type=submit]");
        page.locator("[role=alert]").waitFor();
        assertThat(page.evaluate("document.activeElement.name"))
                .as("the first open question")
                .isEqualTo("level-0");
        var questions = page.locator("fieldset").count();
        for (var at = 0; at < questions; at++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
        }
        page.locator("button[type=submit]").focus();
        page.keyboard().press("Enter");
        page.locator(".success").waitFor();
        assertThat(page.url()).as("the token is gone from the address").doesNotContain("#");
        Browser.screenshot(page, "survey-thanks-" + language + "-360");
        var desk = browser.visitor(language, 1280, 800);
        desk.navigate(server() + "/survey#" + token("V19"));
        desk.locator("fieldset").first().waitFor();
        Browser.screenshot(desk, "survey-answer-" + language + "-1280");
    }

    private void suggest(Page page, String language, int width) {
        page.fill("#words", "周报少一点 " + language + width);
        page.check("input[name=as][value=unnamed]");
        page.click("#desk form.survey button[type=submit]");
        page.locator(".success").waitFor();
        page.locator(".suggestion").first().waitFor();
        assertThat(fits(page)).isTrue();
        Browser.screenshot(page, "suggestions-%s-%d".formatted(language, width));
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    private Page signedIn(Browser browser, String who, String language, int width) {
        var page = browser.visitor(language, width, 800);
        page.setDefaultTimeout(Visitors.PATIENCE);
        page.setDefaultNavigationTimeout(Visitors.PATIENCE);
        page.navigate(server() + "/login");
        page.fill("#username", who);
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private String token(String person) {
        person(person, "employee");
        return page(person, task(person, "answerSurvey", survey + "/" + person))
                .path("token")
                .asText();
    }

    private void answer(String person, int level) {
        var token = token(person);
        var levels = new StringBuilder();
        json(anybody().post("/api/v1/survey/form", "{\"token\":\"" + token + "\"}"))
                .path("questions")
                .forEach(question -> {
                    if (question.path("kind").asText().equals("SCALE")) {
                        levels.append(levels.isEmpty() ? "" : ",")
                                .append("{\"question\":\"%s\",\"level\":%d}"
                                        .formatted(question.path("code").asText(), level));
                    }
                });
        must(
                204,
                anybody()
                        .post(
                                "/api/v1/survey/answers",
                                "{\"token\":\"%s\",\"levels\":[%s],\"words\":[{\"question\":\"WORDS_KEEP\",\"text\":\"面谈保持\"}]}"
                                        .formatted(token, levels)));
    }

    private void fire(String timer) {
        execute(jdbc.queryForObject(
                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ where d.ACT_ID_ = ? and e.BUSINESS_KEY_ = ?",
                String.class,
                timer,
                survey));
        work();
    }
}

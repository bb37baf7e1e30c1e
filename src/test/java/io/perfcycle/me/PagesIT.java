package io.perfcycle.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.support.Caller;
import io.perfcycle.support.SmallCycle;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PagesIT extends SmallCycle {

    private static final String MY_TITLE = "<h1>我的页面</h1>";
    private static final String TOTAL = "<dt>总分</dt>";

    @Autowired
    private Cycles cycles;

    @Autowired
    private Calculations calculations;

    @Autowired
    private ResultVersions versions;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anEmployeeFindsHisCyclesInHisLanguage() {
        launch("P1");
        assertThat(look("E1", "/me").body()).contains(MY_TITLE, "href=\"/me/P1\"", "2025年7月1日");
        assertThat(as("E1").with("Accept-Language", "en").get("/me").body())
                .contains("<h1>My page</h1>", "1 Jul 2025", "lang=\"en\"")
                .doesNotContain(MY_TITLE);
    }

    @Test
    void beforeReleaseAnEmployeeSeesHisFiguresButNeitherResultNorRating() {
        calculated("P2");
        var own = look("E1", "/me/P2");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body())
                .contains("成交额", "1,100", "发布后可见", "本周期结果发布后")
                .doesNotContain(TOTAL, "<dt>等级</dt>", "<table class=\"trace\">");
        assertThat(look("E1", "/team/P2/E1").body()).doesNotContain(TOTAL, "<table class=\"trace\">");
    }

    @Test
    void fromReleaseOnHeSeesTheResultRowByRow() {
        calculated("P3");
        release("P3");
        // By hand: GMV 1100 of 800/1000/1200 is 110 points, RET 5 % is on target, CM_SERVICE rated 4 is 110, PRJ is
        // missing
        // and
        // left out: (40 x 110 + 20 x 100 + 25 x 110) / 85 = 9150 / 85 = 107.65
        assertThat(look("E1", "/me/P3").body())
                .contains(TOTAL, "带货主播", "107.65", "sum(gmv) = 1100", "门槛值 800", "9150 ÷ 85 + 加分 0 = 107.65")
                .doesNotContain("本周期结果发布后", "尚未发布");
    }

    @Test
    void aManagerSeesHisTeamAndItsResultsMarkedAsNotReleased() {
        // a code that comes before those of stories that share the database: the page shows the newest four
        calculated("A4");
        assertThat(look("M1", "/team").body()).contains("href=\"/team/A4/E1\"", "带货主播", "107.65", "李小明𠮷");
        assertThat(look("M1", "/team/A4/E1").body()).contains(TOTAL, "107.65", "尚未发布：发布之前 李小明𠮷 看不到");
        assertThat(look("B1", "/team/A4/E1").body()).as("the manager's manager").contains("107.65");
    }

    @Test
    void whatIsNotOnesOwnDoesNotExist() {
        calculated("P5");
        release("P5");
        assertThat(look("E2", "/team/P5/E1").status()).isEqualTo(404);
        assertThat(look("E2", "/team/P5/E1").body()).doesNotContain("李小明", "107.65");
        assertThat(look("E1", "/team").status()).isEqualTo(403);
        assertThat(look("E1", "/team").body()).as("the way on from there").contains("href=\"/me\"", "回到起始页", "/logout");
        assertThat(look("E1", "/me/NONE").status()).isEqualTo(404);
        assertThat(look("D1", "/me/P5").status()).isEqualTo(404);
    }

    @Test
    void cyclesAreSteeredByHrAndLookedAtByAuditors() {
        person("T-HR", "hr");
        person("T-AUDITOR", "auditor");
        person("T-EMPLOYEE", "employee");
        assertThat(look("T-HR", "/cycles").body()).contains("data-steers=\"true\"");
        assertThat(look("T-AUDITOR", "/cycles").body()).contains("data-steers=\"false\"");
        assertThat(look("T-EMPLOYEE", "/cycles").status()).isEqualTo(403);
    }

    @Test
    void theBarLeadsWhereThisReaderMayGoAndKeepsTheLanguageAskedFor() {
        person("T-HR", "hr");
        person("T-EMPLOYEE", "employee");
        assertThat(look("T-HR", "/me").body()).contains("href=\"/cycles\"").doesNotContain("href=\"/team\"");
        assertThat(look("T-EMPLOYEE", "/me").body()).doesNotContain("href=\"/cycles\"", "href=\"/team\"");
        var answer = as("T-EMPLOYEE").with("Accept-Language", "zh-CN").get("/me?lang=en");
        assertThat(answer.body()).contains("<h1>My page</h1>");
        assertThat(answer.header("Set-Cookie")).contains("lang=en").contains("HttpOnly");
    }

    private Caller.Answer look(String person, String path) {
        return as(person)
                .with("Accept", "text/html")
                .with("Accept-Language", "zh-CN")
                .get(path);
    }

    /** A cycle in which E1 has figures, a rating and a result that is not released. */
    private void calculated(String code) {
        launch(code);
        measure("gmv E1 1100", "returns E1 5", "orders E1 100");
        calculations.refreshAll(code);
        figures.rate(participation(code, "E1"), Map.of("CM_SERVICE", new BigDecimal(4)), "M1");
        var people = participations.of(code);
        var traces = calculations.calculate(cycles.get(code), people);
        people.forEach(person ->
                versions.append(person, traces.get(person.id()), ResultVersion.Source.CALCULATION, "system", null));
    }

    private void release(String code) {
        jdbc.update("update cycle set state = 'RELEASED', released_at = current_timestamp where code = ?", code);
    }
}

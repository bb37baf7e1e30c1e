package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Login;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class SignInIT extends ApplicationIT {

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void apiAnswersWhoIAmToAPasswordAndToASession() {
        person("zhang.san", "employee", "manager");
        var expected = "{\"id\":\"zhang.san\",\"name\":\"Test zhang.san\",\"roles\":[\"employee\",\"manager\"]}";
        assertThat(as("zhang.san").get("/api/v1/me").body()).isEqualTo(expected);
        assertThat(inSession("zhang.san").get("/api/v1/me").body()).isEqualTo(expected);
    }

    @Test
    void withoutALoginTheApiAsksForOneInTheReadersLanguage() {
        var answer = anybody().with("Accept-Language", "zh-CN").get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"").contains("请先登录");
        assertThat(answer.header("WWW-Authenticate")).contains("Basic");
    }

    @Test
    void aPageLeadsToTheSignInAndBack() {
        var answer = anybody().with("Accept", "text/html").get("/me?cycle=2026Q3");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?returnTo=%2Fme%3Fcycle%3D2026Q3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "evil.test", "/a\nb"
            })
    void signInNeverLeadsElsewhere(String wanted) {
        assertThat(ReturnTo.safe(wanted)).isEqualTo(ReturnTo.TASKLIST);
    }

    @Test
    void aSessionChangesNothingWithoutItsToken() {
        person("li-ming", "employee");
        var caller = inSession("li-ming");
        caller.with("X-XSRF-TOKEN", "forged");
        assertThat(caller.post("/api/v1/tasks/none/complete", "{}").body()).contains("TOKEN_MISSING");
        assertThat(inSession("li-ming")
                        .post("/api/v1/tasks/none/complete", "{}")
                        .body())
                .contains("TASK_UNKNOWN");
    }

    @Test
    void theSameSessionOpensTasklist() {
        person("wang@shop", "employee");
        assertThat(inSession("wang@shop")
                        .get("/camunda/api/admin/auth/user/default")
                        .body())
                .contains("\"userId\":\"wang@shop\"")
                .contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void theSessionKeepsItsNumberSoThatParallelRequestsOfAPageAllArrive() {
        person("E904", "employee");
        var caller = inSession("E904");
        caller.get("/camunda/app/tasklist/default/");
        var before = caller.cookie("JSESSIONID");
        caller.get("/api/v1/me");
        caller.get("/camunda/api/admin/auth/user/default");
        assertThat(caller.cookie("JSESSIONID")).isEqualTo(before);
    }

    @Test
    void aLeaverLosesEveryRightAndTheLogin() {
        person("E900", "employee", "hr");
        identities.synchronize(List.of(new Login("E900", "Test E900", null, Set.of("employee"), false, null)));
        assertThat(anybody().withPassword("E900", PASSWORD).get("/api/v1/me").status())
                .isEqualTo(401);
        assertThat(jdbc.queryForObject("select count(*) from ACT_ID_MEMBERSHIP where USER_ID_ = 'E900'", Integer.class))
                .isZero();
    }

    @Test
    void thousandsOfAccountsAreWrittenInSecondsAndTheSecondTimeNothingChanges() {
        var people = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(n -> new Login("N" + n, "员工𠮷 " + n, null, Set.of("employee"), true, null))
                .toList();
        var started = System.nanoTime();
        identities.synchronize(people);
        assertThat(System.nanoTime() - started).isLessThan(15_000_000_000L);
        identities.synchronize(people);
        assertThat(jdbc.queryForList("select distinct REV_ from ACT_ID_USER where ID_ like 'N%'", Integer.class))
                .containsExactly(1);
        var gone = people.stream()
                .map(p -> new Login(p.id(), p.name(), null, Set.of(), false, null))
                .toList();
        identities.synchronize(gone);
        assertThat(jdbc.queryForObject(
                        "select count(*) from ACT_ID_MEMBERSHIP where USER_ID_ like 'N%'", Integer.class))
                .isZero();
    }

    @Test
    void noListOfPeopleHandsOutTheAdministratorsKeys() {
        for (var login : List.of(
                new Login("admin", "x", null, Set.of("employee"), true, null),
                new Login("E901", "x", null, Set.of("camunda-admin"), true, null))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> identities.synchronize(List.of(login)))
                    .hasMessage("RESERVED_ACCOUNT");
        }
    }

    @Test
    void passwordsAreKeptAsPbkdf2() {
        person("E902", "employee");
        assertThat(jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'E902'", String.class))
                .startsWith("{PBKDF2-SHA512}1000$");
        assertThat(jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'admin'", String.class))
                .startsWith("{PBKDF2-SHA512}");
    }

    @Test
    void anAccountWithoutAPasswordCannotSignIn() {
        identities.synchronize(List.of(new Login("E903", "x", null, Set.of("employee"), true, null)));
        assertThat(anybody().withPassword("E903", "").get("/api/v1/me").status())
                .isEqualTo(401);
        assertThat(anybody().withPassword("E903", "null").get("/api/v1/me").status())
                .isEqualTo(401);
    }
}

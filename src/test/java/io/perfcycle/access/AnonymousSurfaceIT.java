package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Acceptance check A10: without a login only the doors themselves answer, and every answer carries the security headers. */
class AnonymousSurfaceIT extends ApplicationIT {

    private static final Pattern PUBLIC = Pattern.compile(
            "/|/login|/feedback|/survey|/error|/assets/.*|/favicon.ico|/v3/api-docs.*|/swagger-ui.*|/actuator/.*"
                    + "|/camunda/app/.*|/camunda|/camunda/api/engine/engine/");

    private static final List<String> ENGINE = List.of(
            "/engine",
            "/task",
            "/task/count",
            "/process-definition",
            "/process-instance",
            "/deployment",
            "/deployment/create",
            "/user",
            "/user/count",
            "/user/create",
            "/group",
            "/authorization",
            "/filter",
            "/filter/create",
            "/history/task",
            "/history/variable-instance",
            "/batch",
            "/message",
            "/identity/verify",
            "/job",
            "/incident",
            "/metrics",
            "/version",
            "/external-task/fetchAndLock",
            "/variable-instance");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private IdentityService identity;

    @Test
    void nothingButTheDoorsAnswersWithoutALogin() {
        var open = new ArrayList<String>();
        var naked = new ArrayList<String>();
        for (var path : surface()) {
            for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
                for (var tricky : tricks(path)) {
                    var answer = anybody().send(method, tricky, "application/json", method.equals("GET") ? null : "{}");
                    if (answer.status() < 300 && !PUBLIC.matcher(tricky).matches()) {
                        open.add(method + " " + tricky + " " + answer.status());
                    }
                    if (!hasHeaders(answer)) {
                        naked.add(method + " " + tricky + " " + answer.status());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(naked).isEmpty();
    }

    @Test
    void headersStandOnGoodAndBadAnswersAlike() {
        person("head.er", "employee");
        var answers = List.of(
                anybody().get("/login"),
                anybody().with("Accept", "text/html").get("/me"),
                anybody().get("/api/v1/me"),
                as("head.er").get("/engine-rest/history/task"),
                as("head.er").get("/api/v1/nothing"),
                anybody().get("/camunda/app/tasklist/default/"),
                anybody().get("/camunda/api/engine/engine/default/task"),
                anybody().get("/api/v1/..;/me"),
                anybody().get("/api%2fv1/me"));
        assertThat(answers).extracting(Answer::status).containsExactly(200, 302, 401, 403, 404, 200, 401, 400, 400);
        assertThat(answers).allMatch(AnonymousSurfaceIT::hasHeaders);
    }

    @Test
    void guessersAreStoppedByTheEleventhTryAtEveryDoor() {
        for (var victim : List.of("victim-1", "victim-2", "victim-3")) {
            person(victim, "employee");
        }
        var page = anybody();
        var webapp = anybody();
        webapp.get("/camunda/app/tasklist/default/");
        webapp.with("X-XSRF-TOKEN", webapp.cookie("XSRF-TOKEN"));
        var token = page.token("/login");
        for (int attempt = 1; attempt <= 11; attempt++) {
            var expected = attempt <= 10 ? 401 : 429;
            assertThat(anybody()
                            .withPassword("victim-1", "guess" + attempt)
                            .get("/api/v1/me")
                            .status())
                    .isEqualTo(expected);
            assertThat(page.form("/login", "username", "victim-2", "password", "guess", "_csrf", token)
                            .status())
                    .isEqualTo(expected);
            assertThat(webapp.form(
                                    "/camunda/api/admin/auth/user/default/login/tasklist",
                                    "username",
                                    "victim-3",
                                    "password",
                                    "guess")
                            .status())
                    .isEqualTo(expected);
        }
        assertThat(as("victim-1").get("/api/v1/me").header("Retry-After")).isEqualTo("60");
    }

    @Test
    void nobodyLocksTheAdministratorOut() {
        for (int guess = 0; guess < 50; guess++) {
            assertThat(identity.checkPassword("admin", "guess" + guess)).isFalse();
        }
        assertThat(identity.checkPassword("admin", ADMIN_PASSWORD)).isTrue();
    }

    private TreeSet<String> surface() {
        var paths = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern ->
                                paths.add(pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x"))));
        assertThat(paths).contains("/api/v1/me", "/api/v1/audit");
        for (var resource : ENGINE) {
            paths.add("/engine-rest" + resource);
            paths.add("/engine-rest/engine/default" + resource);
            paths.add("/camunda/api/engine/engine/default" + resource);
        }
        paths.add("/camunda/api/cockpit/plugin/base/default/process-definition/count");
        paths.add("/camunda/api/admin/plugin/adminPlugins/default/metrics");
        paths.add("/camunda/api/tasklist/plugin/x");
        paths.add("/me");
        return paths;
    }

    private static List<String> tricks(String path) {
        var last = path.lastIndexOf('/');
        return List.of(
                path,
                path + "/",
                path + ";x",
                path.substring(0, last) + "/" + path.substring(last),
                path.substring(0, last) + "/%2e" + path.substring(last),
                "/login/.." + path);
    }

    private static boolean hasHeaders(Answer answer) {
        return answer.header("Content-Security-Policy").contains("frame-ancestors 'none'")
                && answer.header("X-Content-Type-Options").equals("nosniff");
    }
}

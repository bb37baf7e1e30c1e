package io.perfcycle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Caller;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Acceptance check A9: expressions that people send are never evaluated, whoever sends them and by whatever way. */
class ExpressionGuardIT extends ApplicationIT {

    private static final String SONG = "${canary.sing()}";

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void silence() {
        Canary.SONGS.set(0);
    }

    @AfterEach
    void nobodySang() {
        identity.clearAuthentication();
        assertThat(Canary.SONGS).hasValue(0);
    }

    @Test
    void aQueryEvaluatesNoExpressionEvenInItsOrBranches() {
        identity.setAuthentication("bob", List.of());
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(SONG)
                        .dueAfterExpression("${''.getClass().forName('java.lang.Runtime')}")
                        .endOr()
                        .list())
                .hasMessageContaining("use a plain value");
        assertThatThrownBy(() ->
                        tasks.createTaskQuery().taskAssigneeExpression(SONG).count())
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "hr", "data-owner", "calibration", "auditor", "camunda-admin"})
    void everyRoleIsRefusedOnEveryWay(String role) {
        var caller = role.equals("camunda-admin") ? asAdmin() : as(person("el." + role, role));
        var session = inSession(role.equals("camunda-admin") ? "admin" : "el." + role);
        var mine = filterId(caller);
        for (var api : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            var by = api.startsWith("/camunda") ? forWebapp(session) : caller;
            for (var attack : attacks(api, mine).entrySet()) {
                assertThat(by.post(attack.getKey(), attack.getValue()).status())
                        .as(attack.getKey() + " " + attack.getValue())
                        .isBetween(400, 499);
            }
            assertThat(by.put(
                                    api + "/filter/" + mine,
                                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\""
                                            + SONG + "\"}}")
                            .status())
                    .isBetween(400, 499);
        }
    }

    @Test
    void theSharedFiltersStillWork() {
        person("el.reader", "employee");
        var caller = as("el.reader");
        assertThat(caller.get("/engine-rest/filter?resourceType=Task").body())
                .contains("我的任务 My tasks", "团队任务池 Group tasks");
        var answer = caller.post("/engine-rest/filter/" + filterId(caller) + "/list", "{}");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${''.getClass()}",
                "${''.class.name}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngine()}",
                "${auditTrail.verify()}",
                SONG
            })
    void aModelReachesItsVocabularyAndNothingElse(String expression) {
        var model = Bpmn.createExecutableProcess("elAttack")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("s")
                .camundaExpression(expression)
                .endEvent()
                .done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("elAttack.bpmn", model)
                .deploy();
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("elAttack"))
                    .isInstanceOf(ProcessEngineException.class);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aModelStillReadsItsOwnFacts() {
        var model = Bpmn.createExecutableProcess("elHonest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("u")
                .camundaAssignee("${execution.processBusinessKey.substring(0, 2)}${suffix}")
                .endEvent()
                .done();
        var deployment = repository
                .createDeployment()
                .addModelInstance("elHonest.bpmn", model)
                .deploy();
        try {
            var instance = runtime.startProcessInstanceByKey("elHonest", "E1/x", Map.of("suffix", "-z"));
            var assignee = tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult()
                    .getAssignee();
            assertThat(assignee).isEqualTo("E1-z");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private static Map<String, String> attacks(String api, String filter) {
        return Map.of(
                api + "/task", "{\"assigneeExpression\":\"" + SONG + "\"}",
                api + "/task/count", "{\"orQueries\":[{\"assigneeExpression\":\"" + SONG + "\"}]}",
                api + "/filter/" + filter + "/list", "{\"orQueries\":[{\"dueAfterExpression\":\"" + SONG + "\"}]}",
                api + "/filter/" + filter + "/count", "{\"assigneeExpression\":\"" + SONG + "\"}",
                api + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"orQueries\":[{\"assigneeExpression\":\""
                                + SONG + "\"}]}}",
                api + "/deployment/create", "{}",
                api + "/process-instance/delete", "{\"deleteReason\":\"" + SONG + "\"}",
                api + "/modification/execute", "{\"processDefinitionId\":\"" + SONG + "\"}",
                api + "/task/create", "{\"name\":\"" + SONG + "\"}");
    }

    private static String filterId(Caller caller) {
        return com.jayway.jsonpath.JsonPath.<List<String>>read(
                        caller.get("/engine-rest/filter?resourceType=Task").body(), "$[*].id")
                .get(0);
    }

    /** The webapps check the token of their own page load. */
    private static Caller forWebapp(Caller session) {
        session.get("/camunda/app/tasklist/default/");
        return session;
    }
}

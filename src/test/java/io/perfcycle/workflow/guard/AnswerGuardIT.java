package io.perfcycle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who completes a task brings an answer and nothing else, and the answer stays nowhere in the engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerGuardIT extends ApplicationIT {

    private static final String SECRET = "CANARY-comment-𠮷";

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    private String deployment = "";
    private String instance = "";
    private String task = "";

    @BeforeEach
    void anOpenTask() {
        person("an.swer", "employee");
        if (deployment.isEmpty()) {
            var model = Bpmn.createExecutableProcess("answered")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("first")
                    .camundaAssignee("an.swer")
                    .userTask("second")
                    .camundaAssignee("an.swer")
                    .endEvent()
                    .done();
            deployment = repository
                    .createDeployment()
                    .addModelInstance("answered.bpmn", model)
                    .deploy()
                    .getId();
        }
        instance = runtime.startProcessInstanceByKey("answered", "C/an.swer").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterAll
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "resolve"})
    void aFurtherVariableIsRefusedAndNothingIsSaved(String way) {
        var answer = as("an.swer")
                .post("/engine-rest/task/" + task + "/" + way, "{\"variables\":{\"finalRating\":{\"value\":\"S\"}}}");
        // The way "resolve" is not on the gateway's list at all.
        assertThat(answer.status()).isEqualTo(way.equals("resolve") ? 403 : 400);
        if (!way.equals("resolve")) {
            assertThat(answer.body()).contains("finalRating", "不接受变量", "Use the task's form");
        }
        assertThat(runtime.getVariables(instance)).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"complete,false", "submit-form,false", "complete,true", "submit-form,true"})
    void theAnswerLeavesNoTraceInTheEngineWhateverTheSenderSaysAboutIt(String way, boolean inReturn) {
        var text = SECRET + "x".repeat(6_000);
        var answer = as("an.swer")
                .post(
                        "/engine-rest/task/" + task + "/" + way,
                        "{\"withVariablesInReturn\":" + inReturn + ",\"variables\":{\"submission\":{\"value\":\"" + text
                                + "\",\"type\":\"String\",\"valueInfo\":{\"transient\":false}}}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(inReturn ? 200 : 204);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("second");
        assertThat(runtime.getVariables(instance)).isEmpty();
        for (var table : new String[] {"ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL"}) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where PROC_INST_ID_ = ?", Integer.class, instance))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from ACT_GE_BYTEARRAY where NAME_ = 'submission'", Integer.class))
                .isZero();
    }

    @Test
    void anAnswerThatIsNoTextIsRefused() {
        var answer = as("an.swer")
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"submission\":{\"value\":7,\"type\":\"Integer\"}}}");
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /task/{task}/variables/finalRating,                {\"value\":\"S\"}",
        "POST,   /task/{task}/variables,                            {\"modifications\":{\"a\":{\"value\":1}}}",
        "PUT,    /task/{task}/localVariables/a,                     {\"value\":1}",
        "PUT,    /process-instance/{instance}/variables/a,          {\"value\":1}",
        "POST,   /execution/{instance}/localVariables,              {\"modifications\":{}}",
        "POST,   /task/{task}/assignee,                             {\"userId\":\"boss\"}",
        "POST,   /task/{task}/delegate,                             {\"userId\":\"boss\"}",
        "POST,   /task/{task}/bpmnError,                            {\"errorCode\":\"e\"}",
        "POST,   /task/{task}/bpmnEscalation,                       {\"escalationCode\":\"e\"}",
        "POST,   /message,                                          {\"messageName\":\"stage-closing\"}",
        "POST,   /signal,                                           {\"name\":\"s\"}",
        "DELETE, /process-instance/{instance},                      {}",
        "GET,    /process-instance/{instance}/variables,            ",
        "GET,    /history/task,                                     ",
        "GET,    /user,                                             ",
        "GET,    /deployment,                                       ",
    })
    void apartFromItsTasksAnEmployeeTouchesNothing(String method, String path, String body) {
        var at = "/engine-rest" + path.replace("{task}", task).replace("{instance}", instance);
        var answer = as("an.swer").send(method, at, body == null ? null : "application/json", body);
        assertThat(answer.status()).as(at).isEqualTo(403);
    }

    @Test
    void anotherEmployeeSeesNothingOfTheTask() {
        person("an.other", "employee");
        assertThat(as("an.other").get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(as("an.other").get("/engine-rest/task/" + task).status()).isIn(403, 404);
        assertThat(as("an.other")
                        .post("/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isIn(403, 404, 400, 500)
                .isEqualTo(403);
        assertThat(as("an.swer").get("/engine-rest/task").body()).contains(task);
    }
}

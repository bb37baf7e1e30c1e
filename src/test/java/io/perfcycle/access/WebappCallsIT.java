package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.perfcycle.support.ApplicationIT;
import io.perfcycle.support.Browser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The webapps work behind the gateway: a person's calls in a real browser are recorded, and none that the page needs is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebappCallsIT extends ApplicationIT {

    private static final String FORM = """
            <form role="form"><label>Answer <input cam-variable-name="submission" cam-variable-type="String" name="a"></label></form>
            """;

    /** What the pages ask for in passing and do well without; each is refused on purpose. */
    private static final Pattern REFUSED_ON_PURPOSE = Pattern.compile(String.join(
            "|",
            // the task's History tab, empty then: the operation log tells of others
            "^GET .*/history/user-operation",
            // the comments of a task that is already done
            "^GET .*/task/[^/]+/comment",
            // instance of a task, for a business key in its headline that is already in its name
            "^GET .*/process-instance/[^/?]+$",
            // the engine's own rule: reports are for those who may read every task of all time
            "^GET .*/task/report/",
            // nobody is signed in yet
            "^GET /camunda/api/admin/auth/user/default$"));

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final List<String> refused = new ArrayList<>();
    private String deployment = "";
    private String instance = "";
    private Browser browser;

    @BeforeAll
    void aProcessWithTasks() {
        browser = Browser.start();
        var model = Bpmn.createExecutableProcess("browsed")
                .name("浏览 Browsed")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("mine")
                .name("本人任务 My task")
                .camundaAssignee("br.owser")
                .camundaFormKey("embedded:deployment:forms/browsed.html")
                .userTask("pool")
                .name("团队任务 Group task")
                .camundaCandidateGroups("employee")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("browsed.bpmn", model)
                .addInputStream(
                        "forms/browsed.html", new java.io.ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        instance =
                runtime.startProcessInstanceByKey("browsed", "B/somebody.else").getId();
        person("br.owser", "employee");
        person("br.hr", "hr");
    }

    @AfterAll
    void cleanUp() {
        browser.close();
        repository.deleteDeployment(deployment, true);
    }

    @BeforeEach
    void nothingRefusedYet() {
        refused.clear();
    }

    @Test
    void anEmployeeDoesTasks() {
        var page = signedIn("br.owser", PASSWORD, "tasklist");
        page.getByText("本人任务 My task").first().click();
        page.locator("input[name=a]").fill("{}");
        Browser.screenshot(page, "gateway-tasklist-form");
        for (var tab : List.of("History", "Diagram", "Description")) {
            page.getByText(tab, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.waitForTimeout(700);
        }
        Browser.screenshot(page, "gateway-tasklist-tabs");
        page.getByText("Form", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("input[name=a]").fill("{}");
        page.getByText("Complete").last().click();
        page.waitForTimeout(1500);
        page.getByText("团队任务池 Group tasks").first().click();
        page.getByText("团队任务 Group task").first().click();
        page.getByText("Claim").first().click();
        page.waitForTimeout(1500);
        Browser.screenshot(page, "gateway-tasklist-claimed");
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("br.owser");
        assertThat(refused).isEmpty();
    }

    @Test
    void hrWatchesInCockpit() {
        var page = signedIn("br.hr", PASSWORD, "cockpit");
        page.waitForTimeout(2000);
        Browser.screenshot(page, "gateway-cockpit");
        for (var place : List.of(
                "/processes",
                "/process-instance/" + instance + "/runtime",
                "/decisions",
                "/tasks",
                "/repository",
                "/batch")) {
            page.navigate(app("cockpit") + "#" + place);
            page.waitForTimeout(2500);
            Browser.screenshot(page, "gateway-cockpit" + place.replace('/', '-').replaceAll("[0-9a-f-]{30,}", "-i"));
        }
        page.navigate(app("cockpit") + "#/process-definition/"
                + repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("browsed")
                        .singleResult()
                        .getId() + "/runtime");
        page.waitForTimeout(2500);
        Browser.screenshot(page, "gateway-cockpit-definition");
        assertThat(refused).isEmpty();
    }

    @Test
    void theAdministratorKeepsAccounts() {
        var page = signedIn("admin", ADMIN_PASSWORD, "admin");
        for (var place : List.of("/users", "/groups", "/authorization", "/system", "/users/br.owser?tab=profile")) {
            page.navigate(app("admin") + "#" + place);
            page.waitForTimeout(2000);
        }
        Browser.screenshot(page, "gateway-admin");
        assertThat(refused).isEmpty();
    }

    private Page signedIn(String id, String password, String app) {
        var page = browser.visitor("en");
        page.onResponse(this::record);
        page.navigate("http://localhost:" + port + "/login?returnTo=/camunda/app/" + app + "/default/");
        page.fill("#username", id);
        page.fill("#password", password);
        page.click("button[type=submit]");
        page.waitForURL("**/camunda/app/" + app + "/default/**");
        page.waitForTimeout(3000);
        return page;
    }

    private void record(Response response) {
        var path = response.url().replaceFirst("http://localhost:\\d+", "");
        if (!path.startsWith("/camunda/api/")) {
            return;
        }
        var call = response.request().method() + " " + path;
        if (response.status() >= 400 && !REFUSED_ON_PURPOSE.matcher(call).find()) {
            refused.add(response.status() + " " + call);
        }
    }

    private String app(String app) {
        return "http://localhost:" + port + "/camunda/app/" + app + "/default/";
    }
}

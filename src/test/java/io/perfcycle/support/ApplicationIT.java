package io.perfcycle.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The whole application on an in-memory H2 and a free port, without the job executor. All classes that extend this share one
 * context; a class with properties of its own costs another start of about half a minute. A subclass with {@link OnMySql}
 * runs the same tests on MySQL.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "perfcycle.security.password-iterations=1000",
            "perfcycle.mail.scheduled=false",
            "perfcycle.admin.password=" + ApplicationIT.ADMIN_PASSWORD
        })
public abstract class ApplicationIT {

    public static final String ADMIN_PASSWORD = "Admin-of-the-tests";

    /** The password of everybody made by {@link #person}. */
    public static final String PASSWORD = "Tests-only-1";

    protected static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    protected int port;

    @Autowired
    private Identities identities;

    @Autowired
    private ApplicationContext house;

    /** The engine's own interfaces ask one register of the JVM: where classes with properties of their own start too, the last would answer for all. */
    @Autowired
    void answerBy(ProcessEngine engineOfThisHouse) {
        ProcessEngines.registerProcessEngine(engineOfThisHouse);
    }

    /** An account with these groups, ready to sign in with {@link #PASSWORD}; returns its id. */
    protected String person(String id, String... groups) {
        // Another test may have given this person other roles a moment ago.
        ((Map<?, ?>) ReflectionTestUtils.getField(house.getBean("door"), "known")).clear();
        identities.synchronize(
                List.of(new Login(id, "Test " + id, id + "@example.test", Set.of(groups), true, PASSWORD)));
        return id;
    }

    /** Requests without a login. */
    protected Caller anybody() {
        return new Caller(port);
    }

    /** Requests with HTTP Basic. */
    protected Caller as(String id) {
        return new Caller(port).withPassword(id, PASSWORD);
    }

    protected Caller asAdmin() {
        return new Caller(port).withPassword("admin", ADMIN_PASSWORD);
    }

    /** Requests in a session signed in at our own page, with the CSRF token, as a browser would send them. */
    protected Caller inSession(String id) {
        return new Caller(port).signIn(id, id.equals("admin") ? ADMIN_PASSWORD : PASSWORD);
    }

    /** What the form of this task shows. */
    protected JsonNode page(String person, String task) {
        return json(must(200, as(person).get("/api/v1/tasks/" + task + "/page")));
    }

    protected Caller.Answer answer(String person, String task, String submission) {
        return as(person).post("/api/v1/tasks/" + task + "/complete", submission);
    }

    protected static Caller.Answer must(int status, Caller.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("%d instead of %d: %s".formatted(answer.status(), status, answer.body()));
        }
        return answer;
    }

    protected static JsonNode json(Caller.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.body(), e);
        }
    }

    /** The faults of a refusal as {@code field CODE}, or its code alone. */
    protected static List<String> faults(Caller.Answer answer) {
        var problem = json(answer);
        if (!problem.has("errors")) {
            return List.of(problem.path("code").asText());
        }
        var faults = new ArrayList<String>();
        problem.get("errors")
                .forEach(error -> faults.add(
                        error.path("field").asText() + " " + error.path("code").asText()));
        return faults;
    }
}

package io.perfcycle.support;

import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Login;
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
}

package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.Identities.Login;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A right taken away is gone within a minute, also from an open session (v5.0.0-8.3.2). */
class RevocationIT extends ApplicationIT {

    @Autowired
    private Identities identities;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void fromAnOpenSession() {
        person("re.voked", "employee", "hr");
        var session = inSession("re.voked");
        assertThat(session.get("/engine-rest/history/task?maxResults=1").status())
                .isEqualTo(200);
        identities.synchronize(List.of(new Login("re.voked", "Test", null, Set.of("employee"), true, null)));
        ClockUtil.offset(60_000L);
        assertThat(session.get("/engine-rest/history/task?maxResults=1").status())
                .isEqualTo(403);
        identities.synchronize(List.of(new Login("re.voked", "Test", null, Set.of(), false, null)));
        ClockUtil.offset(120_000L);
        assertThat(session.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(session.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
    }
}

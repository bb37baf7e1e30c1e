package io.perfcycle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-77226: nobody becomes administrator by the engine's first-run setup, whatever state the house is in. */
class SetupIT extends ApplicationIT {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER =
            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"Intruder-1\"}}";

    @Autowired
    private IdentityService identity;

    @AfterEach
    void theAdministratorIsBack() {
        if (identity.createGroupQuery().groupId("camunda-admin").count() == 0) {
            identity.saveGroup(identity.newGroup("camunda-admin"));
        }
        if (identity.createUserQuery().memberOfGroup("camunda-admin").count() == 0) {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void inTheNormalState() {
        refusesEverybody();
        var admin = inSession("admin");
        assertThat(admin.post(SETUP, INTRUDER).status()).isEqualTo(403);
    }

    @Test
    void afterTheLastAdministratorWasRemoved() {
        identity.deleteMembership("admin", "camunda-admin");
        refusesEverybody();
    }

    @Test
    void beforeThereWasAnAdministratorAtAll() {
        identity.deleteMembership("admin", "camunda-admin");
        identity.deleteGroup("camunda-admin");
        refusesEverybody();
    }

    private void refusesEverybody() {
        var visitor = anybody();
        visitor.get("/camunda/app/tasklist/default/");
        for (var path : new String[] {SETUP, SETUP + "/", "/camunda/api/admin/setup", "/camunda/api/admin/setup/x/y"}) {
            assertThat(visitor.post(path, INTRUDER).status()).as(path).isEqualTo(403);
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        for (var trick : new String[] {
            "/camunda/api/admin/setup;x/default/user/create",
            "/camunda/api/admin//setup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/camunda/api/admin/x/%2e%2e/setup/default/user/create"
        }) {
            assertThat(visitor.post(trick, INTRUDER).status()).as(trick).isBetween(400, 403);
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }
}

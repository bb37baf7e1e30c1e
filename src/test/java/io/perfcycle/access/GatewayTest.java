package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class GatewayTest {

    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    private final Gateway gateway = new Gateway();

    /** Columns: E employee, M manager, D data owner, C calibration, H HR, U auditor, A administrator, N nobody. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,     /filter,                                  EMDCHUA",
        "OPTIONS, /filter,                                  EMDCHUA",
        "POST,    /filter/f1/list,                          EMDCHUA",
        "GET,     /task/t1/form-variables,                  EMDCHUA",
        "POST,    /task/t1/claim,                           EMDCHUA",
        "POST,    /task/t1/submit-form,                     EMDCHUA",
        "GET,     /user/me.1/profile,                       EMDCHUA",
        "GET,     /user/other/profile,                      A",
        "GET,     /user,                                    HUA",
        "GET,     /history/task,                            HUA",
        "POST,    /history/variable-instance,               HUA",
        "GET,     /process-instance/i1/variables,           HUA",
        "POST,    /process-instance,                        HUA",
        "PUT,     /process-instance/i1/variables/x,         A",
        "DELETE,  /process-instance/i1,                     A",
        "POST,    /process-instance/i1/modification,        A",
        "PUT,     /task/t1/variables/x,                     A",
        "POST,    /task/t1/assignee,                        A",
        "PUT,     /job/j1/retries,                          A",
        "DELETE,  /history/process-instance/i1,             A",
        "POST,    /batch,                                   A",
        "POST,    /authorization/create,                    A",
        "POST,    /user/create,                             A",
        "GET,     /deployment,                              HUA",
        "POST,    /deployment/create,                       ''",
        "DELETE,  /deployment/d1,                           ''",
        "POST,    /deployment/d1/redeploy,                  ''",
        "POST,    /filter/create,                           ''",
        "PUT,     /filter/f1,                               ''",
        "DELETE,  /filter/f1,                               ''",
        "POST,    /task/create,                             ''",
    })
    void eachRoleMakesTheCallsOfItsWorkAndNoOthers(String method, String resource, String who) {
        var found = new StringBuilder();
        for (var role : "E EMPLOYEE,M MANAGER,D DATA_OWNER,C CALIBRATION,H HR,U AUDITOR,A ADMIN".split(",")) {
            if (asks(method, WEBAPP + resource, Role.valueOf(role.substring(2)))) {
                found.append(role.charAt(0));
            }
        }
        assertThat(found.toString()).isEqualTo(who);
        assertThat(gateway.allows(request(method, WEBAPP + resource), Optional.empty()))
                .isFalse();
        assertThat(asks(method, "/engine-rest" + resource, Role.HR)).isEqualTo(who.contains("H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deployment/create/",
                "/%64eployment/create",
                "/deployment%2Fcreate",
                "/filter/create/",
                "/task/../deployment/create",
                "/task//create",
                "/deployment/create;x"
            })
    void aTrickInThePathOpensNothingToTheAdministratorEither(String resource) {
        assertThat(asks("POST", WEBAPP + resource, Role.ADMIN)).isFalse();
        assertThat(asks("POST", "/engine-rest/engine/other" + resource, Role.EMPLOYEE))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void firstRunSetupIsForNobody(Role role) {
        for (var method : new String[] {"GET", "POST", "PUT"}) {
            assertThat(asks(method, "/camunda/api/admin/setup/default/user/create", role))
                    .isFalse();
        }
    }

    @Test
    void cockpitsOwnQueriesAreForThoseWhoMayWatch() {
        var query = "/camunda/api/cockpit/plugin/base/default/process-instance";
        assertThat(asks("POST", query, Role.HR)).isTrue();
        assertThat(asks("POST", query, Role.AUDITOR)).isTrue();
        assertThat(asks("POST", query, Role.MANAGER)).isFalse();
        assertThat(asks("DELETE", query, Role.HR)).isFalse();
    }

    @Test
    void anAccountWithoutARoleIsNobody() {
        var nobody = new Viewer("me.1", Set.of());
        assertThat(gateway.allows(request("GET", WEBAPP + "/filter"), Optional.of(nobody)))
                .isFalse();
    }

    private boolean asks(String method, String path, Role role) {
        return gateway.allows(request(method, path), Optional.of(new Viewer("me.1", Set.of(role))));
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}

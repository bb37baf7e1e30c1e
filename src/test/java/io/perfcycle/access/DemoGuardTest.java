package io.perfcycle.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.perfcycle.workflow.Identities;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoGuardTest {

    private static final String H2 = "jdbc:h2:file:./data/perfcycle";
    private static final String MYSQL = "jdbc:mysql://db/perfcycle";

    private final Identities identities = mock(Identities.class);

    @Test
    void theDemoRunsOnH2Only() {
        assertThatCode(() -> start(H2, "demo", "demo")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(MYSQL, "demo", "demo")).hasMessageContaining("H2 only");
    }

    @Test
    void withoutTheDemoItsPasswordIsRefused() {
        assertThatThrownBy(() -> start(MYSQL, "demo")).hasMessageContaining("perfcycle.admin.password");
        assertThatCode(() -> start(MYSQL, "")).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseOfTheDemoIsNotOpenedWithoutTheDemo() {
        when(identities.hasPassword(anyString(), anyString())).thenReturn(true);
        assertThatThrownBy(() -> start(H2, "")).hasMessageContaining("holds demo accounts");
        assertThatCode(() -> start(H2, "demo", "demo")).doesNotThrowAnyException();
    }

    private void start(String url, String adminPassword, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new DemoGuard(environment, identities, url, adminPassword).afterSingletonsInstantiated();
    }
}

package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SafeSettingsTests {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://db/perfcycle")
            .withProperty("spring.datasource.password", "3rkT-own");

    @Test
    void aProductionOnMySqlWithItsOwnPasswordsStarts() {
        assertThatCode(() -> check("mysql", "prod")).doesNotThrowAnyException();
    }

    @Test
    void productionRefusesH2AndNamesTheSetting() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:./data/perfcycle");
        assertThatThrownBy(() -> check("prod"))
                .hasMessageStartingWith("spring.datasource.url: ")
                .hasMessageContaining("仅供试用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "perfcycle", "changeme"})
    void productionRefusesAPrintedDatabasePassword(String password) {
        settings.setProperty("spring.datasource.password", password);
        assertThatThrownBy(() -> check("prod")).hasMessageStartingWith("spring.datasource.password: ");
    }

    @Test
    void aPasswordWithinTheAddressIsItsOwnMatter() {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://db/perfcycle?user=x&password=3rkT-own");
        settings.setProperty("spring.datasource.password", "");
        assertThatCode(() -> check("prod")).doesNotThrowAnyException();
    }

    @Test
    void productionRefusesAPrintedAdministratorsPassword() {
        settings.setProperty("perfcycle.admin.password", "admin");
        assertThatThrownBy(() -> check("prod")).hasMessageStartingWith("perfcycle.admin.password: ");
    }

    @Test
    void productionAndDemoExcludeEachOther() {
        assertThatThrownBy(() -> check("demo", "prod")).hasMessageStartingWith("spring.profiles.active: ");
    }

    @Test
    void withoutProfileProdNothingIsRefused() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:./data/perfcycle");
        settings.setProperty("spring.datasource.password", "");
        assertThatCode(() -> check("mysql")).doesNotThrowAnyException();
    }

    @Test
    void theRefusalIsPrintedWithItsRemedyInBothLanguages() {
        var analysis = new UnsafeSetting.Analyzer()
                .analyze(new IllegalStateException(new UnsafeSetting("spring.datasource.url", "TRIAL_DATABASE")));
        assertThat(analysis.getDescription()).contains("H2 仅供试用").contains("does not run on H2");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL").contains("去掉 prod");
    }

    @Test
    void springFindsTheCheckAndTheAnalysis() {
        var factories = SpringFactoriesLoader.forDefaultResourceLocation();
        assertThat(factories.load(EnvironmentPostProcessor.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(SafeSettings.class);
        assertThat(factories.load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(UnsafeSetting.Analyzer.class);
    }

    @Test
    void strictTransportIsAskedOfThoseWhoCameByHttps() throws Exception {
        var byHttp = new MockHttpServletResponse();
        new StrictTransport().doFilter(new MockHttpServletRequest(), byHttp, new MockFilterChain());
        var secure = new MockHttpServletRequest();
        secure.setSecure(true);
        var byHttps = new MockHttpServletResponse();
        new StrictTransport().doFilter(secure, byHttps, new MockFilterChain());
        assertThat(byHttp.getHeader(StrictTransport.HEADER)).isNull();
        assertThat(byHttps.getHeader(StrictTransport.HEADER)).startsWith("max-age=31536000");
    }

    private void check(String... profiles) {
        settings.setActiveProfiles(profiles);
        new SafeSettings().postProcessEnvironment(settings, new SpringApplication());
    }
}

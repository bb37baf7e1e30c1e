package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseOptionsTests {

    @Test
    void aPlainMySqlAddressGetsEveryOption() {
        assertThat(DatabaseOptions.missingFrom("jdbc:mysql://db/perfcycle")).isEqualTo(DatabaseOptions.MYSQL);
    }

    @Test
    void anOptionOfTheAddressIsLeftToIt() {
        assertThat(DatabaseOptions.missingFrom("jdbc:mysql://db/perfcycle?user=a&cachePrepStmts=false"))
                .doesNotContainKey("cachePrepStmts")
                .containsEntry("nullDatabaseMeansCurrent", "true");
    }

    @Test
    void h2SpeaksMySqlWhereverItsFileIs() {
        assertThat(DatabaseOptions.missingFrom("jdbc:h2:mem:x;mode=MySQL"))
                .doesNotContainKey("MODE")
                .containsEntry("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
    }

    @Test
    void anotherDatabaseIsLeftAlone() {
        assertThat(DatabaseOptions.missingFrom("jdbc:postgresql://db/perfcycle"))
                .isEmpty();
    }

    @Test
    void theOptionsReachTheConnectionPool() {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mysql://db/perfcycle");
        new DatabaseOptions().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.hikari.data-source-properties.nullDatabaseMeansCurrent"))
                .isEqualTo("true");
    }
}

package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Every profile can be read at all: a key written twice would stop the start of just that profile. */
class ProfilesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"application", "application-demo", "application-mysql", "application-prod", "application-bench"})
    void canBeRead(String profile) throws IOException {
        var read = new YamlPropertySourceLoader().load(profile, new ClassPathResource(profile + ".yaml"));
        assertThat(read).isNotEmpty();
    }
}

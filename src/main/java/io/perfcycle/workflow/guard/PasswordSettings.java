package io.perfcycle.workflow.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dear a password is to guess.
 *
 * @param passwordIterations PBKDF2 rounds; the default follows OWASP's advice for HMAC-SHA-512
 */
@ConfigurationProperties("perfcycle.security")
record PasswordSettings(@DefaultValue("210000") int passwordIterations) {

    private static final int FEWEST = 1_000;

    PasswordSettings {
        if (passwordIterations < FEWEST) {
            throw new IllegalArgumentException("perfcycle.security.password-iterations is %d; give at least %d"
                    .formatted(passwordIterations, FEWEST));
        }
    }
}

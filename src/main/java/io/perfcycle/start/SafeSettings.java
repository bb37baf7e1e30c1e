package io.perfcycle.start;

import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start with settings that cannot be meant: in profile {@code prod} a trial database, a password that is
 * printed in the documentation, or the demo's accounts. Runs before anything connects to anything.
 */
class SafeSettings implements EnvironmentPostProcessor, Ordered {

    private static final Set<String> PRINTED_PASSWORDS =
            Set.of("", "perfcycle", "password", "changeme", "admin", "demo", "root", "secret");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            check(environment);
        }
    }

    private static void check(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo | bench"))) {
            throw new UnsafeSetting("spring.profiles.active", "TRIAL_PROFILE");
        }
        if (setting(environment, "spring.datasource.url").startsWith("jdbc:h2:")) {
            throw new UnsafeSetting("spring.datasource.url", "TRIAL_DATABASE");
        }
        if (!setting(environment, "spring.datasource.url").contains("password=")) {
            refusePrinted(environment, "spring.datasource.password");
        }
        if (environment.containsProperty("perfcycle.admin.password")) {
            refusePrinted(environment, "perfcycle.admin.password");
        }
    }

    private static void refusePrinted(Environment environment, String name) {
        if (PRINTED_PASSWORDS.contains(setting(environment, name))) {
            throw new UnsafeSetting(name, "PRINTED_PASSWORD");
        }
    }

    private static String setting(Environment environment, String name) {
        return environment.getProperty(name, "");
    }
}

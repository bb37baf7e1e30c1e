package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Keeps the demo's known passwords where they belong: in profile {@code demo}, on an H2 database, and nowhere else. */
@Component
class DemoGuard implements SmartInitializingSingleton {

    private static final String PASSWORD = "demo";

    private final boolean demo;
    private final Identities identities;

    DemoGuard(
            Environment environment,
            Identities identities,
            @Value("${spring.datasource.url}") String url,
            @Value("${perfcycle.admin.password:}") String adminPassword) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.identities = identities;
        // Before anything is written: all beans are constructed before the first of them starts its work.
        refuseUnless(
                !demo || url.startsWith("jdbc:h2:"),
                "演示环境只能使用 H2 数据库。 Profile demo runs on H2 only; spring.datasource.url is another database.");
        refuseUnless(
                demo || !adminPassword.equals(PASSWORD),
                "perfcycle.admin.password 不能是演示密码。 perfcycle.admin.password is the demo's; choose another.");
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseUnless(
                demo || Stream.of("admin", "hr").noneMatch(id -> identities.hasPassword(id, PASSWORD)),
                "数据库中有演示账号，请使用空数据库。 This database holds demo accounts with known passwords;"
                        + " start with profile demo, or on an empty database.");
    }

    private static void refuseUnless(boolean safe, String message) {
        if (!safe) {
            throw new IllegalStateException(message);
        }
    }
}

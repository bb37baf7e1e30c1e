package io.perfcycle.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real MySQL server for tests, one per JVM: the address in {@code PERFCYCLE_TEST_MYSQL_URL}, else a Docker container,
 * else a local server that {@code tools/mysql-local} unpacks. What was used is said in one line. Every Spring context
 * gets a database of its own.
 */
public final class TestMySql {

    static final String VARIABLE = "PERFCYCLE_TEST_MYSQL_URL";

    /** Where the server came from and how to reach a database of it; or why there is none. */
    private record Server(String origin, String url, String reasonAgainst) {}

    private static final Supplier<Server> SERVER = new Once(TestMySql::provision);

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private TestMySql() {}

    /** Empty if there is a server, else why there is none. */
    public static Optional<String> reasonAgainst() {
        return Optional.of(SERVER.get().reasonAgainst()).filter(reason -> !reason.isEmpty());
    }

    /** Points a Spring context to an empty database. */
    static class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = freshDatabase("app" + CONTEXTS.incrementAndGet());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "mysql for tests",
                            Map.of(
                                    "spring.datasource.url", url,
                                    "spring.datasource.username", "",
                                    "spring.datasource.password", "")));
        }
    }

    /** The address, login included, of an empty utf8mb4 database that is this name's alone. */
    public static String freshDatabase(String name) {
        var server = SERVER.get();
        var given = databaseOf(server.url());
        var own = given + "_" + name;
        try (var connection = DriverManager.getConnection(server.url());
                var sql = connection.createStatement()) {
            sql.execute("drop database if exists " + own);
            sql.execute("create database " + own + " character set utf8mb4 collate utf8mb4_bin");
            return server.url().replaceFirst("/" + given + "(\\?|$)", "/" + own + "$1");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "MySQL (" + server.origin() + ") does not let the tests create the database " + own
                            + "; grant its user all rights on `" + given + "\\_%`.*",
                    e);
        }
    }

    private static Server provision() {
        var reasons = new ArrayList<String>();
        var found = named(reasons)
                .or(() -> attempt("a Docker container", reasons, MySqlServers::inDocker))
                .or(() -> attempt("a local server unpacked by tools/mysql-local", reasons, MySqlServers::unpacked))
                .orElseGet(() -> new Server(
                        "none",
                        "",
                        "[mysql] no server to be had, the MySQL suite is skipped: " + String.join("; ", reasons)));
        System.out.println(found.url().isEmpty() ? found.reasonAgainst() : "[mysql] " + found.origin());
        return found;
    }

    private static Optional<Server> named(List<String> reasons) {
        var url = System.getenv(VARIABLE);
        if (url == null || url.isBlank()) {
            reasons.add(VARIABLE + " is not set");
            return Optional.empty();
        }
        return attempt("the address in " + VARIABLE, reasons, () -> url)
                .or(() -> Optional.of(
                        new Server("none", "", "[mysql] no server to be had, the MySQL suite is skipped: " + reasons)));
    }

    private static Optional<Server> attempt(String origin, List<String> reasons, MySqlServers.Start start) {
        try {
            var url = start.url();
            try (var connection = DriverManager.getConnection(url)) {
                return Optional.of(new Server(origin + ", " + versionOf(connection), url, ""));
            }
        } catch (Exception e) {
            reasons.add(origin + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String versionOf(Connection connection) throws SQLException {
        return "version " + connection.getMetaData().getDatabaseProductVersion();
    }

    private static String databaseOf(String url) {
        return url.replaceFirst("^jdbc:mysql://[^/]+/([^?]*).*$", "$1");
    }

    /** Computes a server the first time it is asked for, also when several threads ask. */
    private static final class Once implements Supplier<Server> {
        private final Supplier<Server> source;
        private Server value;

        private Once(Supplier<Server> source) {
            this.source = source;
        }

        @Override
        public synchronized Server get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }
}

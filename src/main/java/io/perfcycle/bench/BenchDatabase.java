package io.perfcycle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives the benchmark a database of its own beside the configured one before anything connects, and drops it when the
 * application has ended, however it ended; unless {@code bench.keep} names it, to be measured again.
 */
class BenchDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "perfcycle_bench_";
    private static final String URL = "spring.datasource.url";
    private static final Pattern MYSQL = Pattern.compile("(jdbc:mysql://[^/?]+)/?([^?]*)(\\?.*)?");
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+)(;.*)?");

    /** A database's address, and how it is made and dropped. */
    private record Own(String url, Step create, Step drop) {}

    private interface Step {
        void run() throws SQLException, IOException;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("bench"))) {
            return;
        }
        var kept = environment.getProperty("bench.keep", "");
        var own = own(
                environment.getRequiredProperty(URL),
                NAME + (kept.isEmpty() ? HexFormat.of().toHexDigits(new SecureRandom().nextInt()) : kept),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        run(own.create());
        if (kept.isEmpty()) {
            SpringApplication.getShutdownHandlers().add(() -> run(own.drop()));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("benchDatabase", Map.of(URL, own.url())));
    }

    private static Own own(String configured, String name, String user, String password) {
        var mysql = MYSQL.matcher(configured);
        if (mysql.matches()) {
            var options = mysql.group(3) == null ? "" : mysql.group(3);
            var server = mysql.group(1) + "/" + options;
            return new Own(
                    mysql.group(1) + "/" + name + options,
                    () -> execute(
                            server,
                            user,
                            password,
                            "create database if not exists " + name + " character set utf8mb4 collate utf8mb4_bin"),
                    () -> execute(server, user, password, "drop database if exists " + name));
        }
        var file = H2_FILE.matcher(configured);
        if (!configured.startsWith("jdbc:h2:mem:") && file.matches()) {
            var folder = Path.of(file.group(1)).toAbsolutePath().getParent();
            var options = file.group(2) == null ? "" : file.group(2);
            return new Own(
                    "jdbc:h2:file:" + folder.resolve(name) + options,
                    () -> Files.createDirectories(folder),
                    () -> delete(folder, name));
        }
        return new Own("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", () -> {}, () -> {});
    }

    private static void execute(String server, String user, String password, String sql) throws SQLException {
        var inAddress = server.contains("user=");
        try (var connection = inAddress
                        ? DriverManager.getConnection(server)
                        : DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path folder, String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder, name + ".*")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark needs a database of its own: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.perfcycle.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The two ways to a MySQL server of our own. Each ends it with the JVM. */
final class MySqlServers {

    /** Starts a server and tells its address, login included. */
    interface Start {
        String url() throws Exception;
    }

    private static final String LOGIN = "?user=root&password=perfcycle";
    private static final String IMAGE = "mysql:9";

    private MySqlServers() {}

    /** A throw-away container on a free port of this machine. */
    static String inDocker() throws Exception {
        run(10, Map.of(), "docker", "info", "--format", "{{.ServerVersion}}");
        var container = run(
                300,
                Map.of(),
                "docker",
                "run",
                "--detach",
                "--rm",
                "--publish",
                "127.0.0.1::3306",
                "--env",
                "MYSQL_ROOT_PASSWORD=perfcycle",
                "--env",
                "MYSQL_DATABASE=perfcycle",
                IMAGE,
                "--transaction-isolation=READ-COMMITTED",
                "--disable-log-bin");
        atTheEnd("docker", "rm", "--force", "--volumes", container);
        var port = run(10, Map.of(), "docker", "port", container, "3306/tcp").replaceFirst("^.*:", "");
        return whenReady("jdbc:mysql://127.0.0.1:" + port + "/perfcycle" + LOGIN);
    }

    /** A server of Debian's archive in {@code target/}, its program shared by all builds of this user. */
    static String unpacked() throws Exception {
        var script = Path.of("tools", "mysql-local").toAbsolutePath().toString();
        var instance = "target/mysql-" + ProcessHandle.current().pid();
        var environment = Map.of(
                "MYSQL_LOCAL_INSTANCE",
                instance,
                "MYSQL_LOCAL_OWNER",
                String.valueOf(ProcessHandle.current().pid()),
                "MYSQL_LOCAL_OPTS",
                "--performance-schema=OFF --innodb-flush-log-at-trx-commit=2");
        var url = run(300, environment, "bash", script, "start");
        atTheEnd("env", "MYSQL_LOCAL_INSTANCE=" + instance, "bash", script, "clean");
        return url;
    }

    private static String whenReady(String url) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try (var connection = DriverManager.getConnection(url)) {
                return url;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void atTheEnd(String... command) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                run(70, Map.of(), command);
            } catch (Exception e) {
                System.err.println("MySQL for tests was not cleared away: " + e.getMessage());
            }
        }));
    }

    /** Runs a command to its end and returns what it printed; its complaints become the exception's text. */
    private static String run(int seconds, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var out = Files.createTempFile("perfcycle", ".out");
        var complaints = Files.createTempFile("perfcycle", ".err");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end within " + seconds + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(lastLine(Files.readAllLines(complaints, StandardCharsets.UTF_8), command[0]));
            }
            return Files.readString(out).strip();
        } finally {
            Files.delete(out);
            Files.delete(complaints);
        }
    }

    private static String lastLine(List<String> complaints, String command) {
        return complaints.isEmpty() ? command + " failed" : complaints.get(complaints.size() - 1);
    }
}

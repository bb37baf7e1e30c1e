package io.perfcycle.start;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the database driver the options that PerfCycle cannot do without, so that a plain address in
 * {@code SPRING_DATASOURCE_URL} is enough. An option that the address itself carries is left to it.
 */
class DatabaseOptions implements EnvironmentPostProcessor, Ordered {

    private static final String PREFIX = "spring.datasource.hikari.data-source-properties.";

    /**
     * Without the first, the engine takes another database's tables for its own; without the second, the driver asks
     * the server before every write; the others send batches and statements once. Fractions of a second are sent (the
     * driver's default): the engine's columns are widened to hold them.
     */
    static final Map<String, String> MYSQL = ordered(
            "nullDatabaseMeansCurrent", "true",
            "useLocalSessionState", "true",
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "prepStmtCacheSqlLimit", "4096");

    /**
     * H2 speaks the same dialect as MySQL, so that there is one set of scripts and statements. Names stay in upper case
     * ({@code DATABASE_TO_LOWER} would hide the engine's tables from it at the second start).
     */
    static final Map<String, String> H2 = ordered("MODE", "MySQL", "CASE_INSENSITIVE_IDENTIFIERS", "TRUE");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var missing = missingFrom(environment.getProperty("spring.datasource.url", ""));
        var defaults = new LinkedHashMap<String, Object>();
        missing.forEach((name, value) -> defaults.put(PREFIX + name, value));
        environment.getPropertySources().addLast(new MapPropertySource("perfcycle database options", defaults));
    }

    /** The options that an address lacks. */
    static Map<String, String> missingFrom(String url) {
        var given = url.toLowerCase(Locale.ROOT);
        var wanted =
                given.startsWith("jdbc:mysql:") ? MYSQL : given.startsWith("jdbc:h2:") ? H2 : Map.<String, String>of();
        var missing = new LinkedHashMap<>(wanted);
        missing.keySet().removeIf(name -> given.matches(".*[?&;]" + name.toLowerCase(Locale.ROOT) + "=.*"));
        return missing;
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

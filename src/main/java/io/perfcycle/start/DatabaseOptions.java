package io.perfcycle.start;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives the database driver the options that PerfCycle cannot do without, so that a plain address in
 * {@code SPRING_DATASOURCE_URL} is enough. An option that the address itself carries is left to it.
 */
@Component
class DatabaseOptions implements BeanPostProcessor {

    /**
     * Without the first, the engine takes another database's tables for its own; without the second, the driver asks
     * the server before every write; the others send batches and statements once. Fractions of a second are sent (the
     * driver's default): the engine's columns are widened to hold them.
     */
    private static final Map<String, String> MYSQL = Map.of(
            "nullDatabaseMeansCurrent", "true",
            "useLocalSessionState", "true",
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "prepStmtCacheSqlLimit", "4096");

    /**
     * H2 speaks the same dialect as MySQL, so that there is one set of scripts and statements. Names stay in upper case
     * ({@code DATABASE_TO_LOWER} would hide the engine's tables from it at the second start). A connection keeps its last 8
     * statements parsed by itself; the engine has hundreds of long ones, and with room for them a quarter of all work is saved.
     */
    private static final Map<String, String> H2 =
            Map.of("MODE", "MySQL", "CASE_INSENSITIVE_IDENTIFIERS", "TRUE", "QUERY_CACHE_SIZE", "512");

    /** The pool has its settings by now and has not connected yet. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
            complete(pool);
        }
        return bean;
    }

    static void complete(HikariDataSource pool) {
        var address = pool.getJdbcUrl().toLowerCase(Locale.ROOT);
        wanted(address).forEach((option, value) -> {
            if (!address.matches(".*[?&;]" + option.toLowerCase(Locale.ROOT) + "=.*")) {
                pool.getDataSourceProperties().putIfAbsent(option, value);
            }
        });
    }

    private static Map<String, String> wanted(String address) {
        if (address.startsWith("jdbc:mysql:")) {
            return MYSQL;
        }
        return address.startsWith("jdbc:h2:") ? H2 : Map.of();
    }
}

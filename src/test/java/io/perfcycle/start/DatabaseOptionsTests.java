package io.perfcycle.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DatabaseOptionsTests {

    @Test
    void aPlainMySqlAddressGetsEveryOption() {
        assertThat(optionsFor("jdbc:mysql://db/perfcycle"))
                .containsOnlyKeys(
                        "nullDatabaseMeansCurrent",
                        "useLocalSessionState",
                        "rewriteBatchedStatements",
                        "cachePrepStmts",
                        "prepStmtCacheSize",
                        "prepStmtCacheSqlLimit");
    }

    @Test
    void anOptionOfTheAddressIsLeftToIt() {
        assertThat(optionsFor("jdbc:mysql://db/perfcycle?user=a&cachePrepStmts=false"))
                .doesNotContainKey("cachePrepStmts")
                .containsEntry("nullDatabaseMeansCurrent", "true");
    }

    @Test
    void h2SpeaksMySqlWhereverItsFileIs() {
        assertThat(optionsFor("jdbc:h2:mem:x;mode=MySQL"))
                .doesNotContainKey("MODE")
                .containsEntry("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
    }

    @Test
    void h2TakesTheOptions() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:options");
            pool.setUsername("sa");
            DatabaseOptions.complete(pool);
            try (var connection = pool.getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("create table figures (id bigint auto_increment primary key, taken_at datetime(3))");
                sql.execute("insert into \"figures\" (taken_at) values (now()) on duplicate key update id = id");
                var cached = sql.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'QUERY_CACHE_SIZE'");
                assertThat(cached.next()).isTrue();
                assertThat(cached.getString(1)).isEqualTo("512");
            }
        }
    }

    @Test
    void anotherDatabaseIsLeftAlone() {
        assertThat(optionsFor("jdbc:postgresql://db/perfcycle")).isEmpty();
    }

    private static Properties optionsFor(String url) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            DatabaseOptions.complete(pool);
            return pool.getDataSourceProperties();
        }
    }
}

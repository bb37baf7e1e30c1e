package io.perfcycle.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's own tables fit for use right after the engine created them, and lets one node at a time do so.
 *
 * <ul>
 *   <li>MySQL: the engine's script makes three-byte text columns that refuse rare Chinese characters and emoji, and
 *       dates without fractions of a second, which MySQL rounds up into the future. Both are widened.
 *   <li>MySQL 9: an incident could never end, since its keys cascade from itself to itself; those keys are dropped.
 *   <li>Every database: the engine brings no index for what {@link #INDEXES} says.
 *   <li>MySQL: two nodes that start on an empty database would both create the tables; a named lock makes the second
 *       wait until the first is through.
 * </ul>
 *
 * Safe to repeat: whatever is right already is left alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineSchema extends AbstractProcessEnginePlugin implements DisposableBean {

    static final String COLLATION = "utf8mb4_bin";
    static final String SUBTASK_INDEX = "PERFCYCLE_IDX_TASK_PARENT";

    /** An index of the engine's tables that we need beside its own; statements may name it. */
    record Index(String name, String table, List<String> columns) {}

    static final List<Index> INDEXES = List.of(
            // Completing a task looks for its subtasks.
            new Index(SUBTASK_INDEX, "ACT_RU_TASK", List.of("PARENT_TASK_ID_")),
            // Where people wait: how long every task of a cycle took is read out of these two, and no row of the
            // history with it.
            new Index("PERFCYCLE_IDX_HI_INST_KEY", "ACT_HI_PROCINST", List.of("PROC_DEF_KEY_", "BUSINESS_KEY_", "ID_")),
            new Index(
                    "PERFCYCLE_IDX_HI_TASK_TIME",
                    "ACT_HI_TASKINST",
                    List.of("PROC_INST_ID_", "TASK_DEF_KEY_", "TASK_STATE_", "DURATION_")));

    private static final int LOCK_SECONDS = 300;
    private static final Logger LOG = LoggerFactory.getLogger(EngineSchema.class);

    private final DataSource dataSource;
    private @Nullable Connection lockHolder;

    EngineSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs before the engine looks for its tables. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        try {
            var connection = dataSource.getConnection();
            if (isMySql(connection)) {
                lockHolder = connection;
                lock(statements(connection));
            } else {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot reach the database", e);
        }
    }

    /** Runs after the engine created its tables and before anything is written to them. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            prepare();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the engine's tables", e);
        } finally {
            destroy();
        }
    }

    /** Gives the lock back, also when the engine could not be built. */
    @Override
    public void destroy() {
        var connection = lockHolder;
        lockHolder = null;
        if (connection != null) {
            try (connection) {
                statements(connection).queryForObject("select release_lock(" + lockName() + ")", Integer.class);
            } catch (SQLException e) {
                LOG.warn("The lock on the engine's tables ends with its connection: {}", e.getMessage());
            }
        }
    }

    private void prepare() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var sql = statements(connection);
            if (isMySql(connection)) {
                widen(sql);
                letIncidentsEnd(sql);
            }
            for (var index : INDEXES) {
                if (!has(connection, index)) {
                    sql.execute("create index %s on %s(%s)"
                            .formatted(index.name(), index.table(), String.join(", ", index.columns())));
                }
            }
        }
    }

    private static void widen(JdbcTemplate sql) {
        var narrow = narrowTables(sql);
        if (narrow.isEmpty()) {
            return;
        }
        LOG.info("Widening {} engine tables to four-byte text and milliseconds", narrow.size());
        // Columns on both sides of a foreign key change one after the other.
        sql.execute("set foreign_key_checks = 0");
        try {
            narrow.forEach(table -> sql.execute("alter table " + table + " convert to character set utf8mb4 collate "
                    + COLLATION + coarseDates(sql, table)));
        } finally {
            sql.execute("set foreign_key_checks = 1");
        }
    }

    /** An incident refers to itself as its root; MySQL 9 refuses to delete such a row under a cascading key. The engine deletes the others itself. */
    private static void letIncidentsEnd(JdbcTemplate sql) {
        sql.queryForList("""
                select constraint_name from information_schema.referential_constraints
                where constraint_schema = database() and table_name = 'ACT_RU_INCIDENT'
                  and referenced_table_name = 'ACT_RU_INCIDENT' and delete_rule = 'CASCADE'
                """, String.class)
                .forEach(key -> sql.execute("alter table ACT_RU_INCIDENT drop foreign key " + key));
    }

    /** The engine's tables that hold three-byte text or whole seconds. */
    static Set<String> narrowTables(JdbcTemplate sql) {
        return new TreeSet<>(sql.queryForList("""
                select t.table_name from information_schema.tables t
                where t.table_schema = database() and t.table_name like 'ACT\\_%' and t.table_type = 'BASE TABLE'
                  and (t.table_collation <> ? or exists (
                    select 1 from information_schema.columns c
                    where c.table_schema = t.table_schema and c.table_name = t.table_name
                      and c.data_type = 'datetime' and c.datetime_precision = 0))
                """, String.class, COLLATION));
    }

    private static String coarseDates(JdbcTemplate sql, String table) {
        List<String> changes = sql.query(
                """
                select column_name as name, is_nullable as nullable from information_schema.columns
                where table_schema = database() and table_name = ?
                  and data_type = 'datetime' and datetime_precision = 0
                """,
                (row, number) -> ", modify column " + row.getString("name") + " datetime(3)"
                        + ("YES".equals(row.getString("nullable")) ? " null" : " not null"),
                table);
        return changes.stream().collect(Collectors.joining());
    }

    private static boolean has(Connection connection, Index wanted) throws SQLException {
        var metadata = connection.getMetaData();
        var table = metadata.storesLowerCaseIdentifiers() ? wanted.table().toLowerCase(Locale.ROOT) : wanted.table();
        try (var columns = metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (columns.next()) {
                if (wanted.name().equalsIgnoreCase(columns.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void lock(JdbcTemplate sql) {
        var granted = sql.queryForObject("select get_lock(" + lockName() + ", " + LOCK_SECONDS + ")", Integer.class);
        if (granted == null || granted != 1) {
            throw new IllegalStateException("Another node has been preparing the engine's tables for more than "
                    + LOCK_SECONDS + " seconds; start this one again when it is through");
        }
    }

    /** One lock per database, within MySQL's 64 characters. */
    static String lockName() {
        return "concat('perfcycle.engine.', left(sha2(database(), 256), 40))";
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return "MySQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static JdbcTemplate statements(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}

package io.perfcycle.workflow;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bare engine on a database of its own: what a node does to the schema when it starts, without the rest of a node. */
final class SchemaEngine implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    private SchemaEngine(HikariDataSource dataSource, ProcessEngine engine) {
        this.dataSource = dataSource;
        this.engine = engine;
    }

    /** Starts a node with our preparation of the schema. */
    static SchemaEngine prepared(String url) {
        var dataSource = dataSource(url);
        return new SchemaEngine(dataSource, build(dataSource, List.of(new EngineSchema(dataSource))));
    }

    /** Starts a node as the engine comes. */
    static SchemaEngine unprepared(String url) {
        var dataSource = dataSource(url);
        return new SchemaEngine(dataSource, build(dataSource, List.of()));
    }

    ProcessEngine engine() {
        return engine;
    }

    JdbcTemplate statements() {
        return new JdbcTemplate(dataSource);
    }

    JdbcClient database() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }

    private static HikariDataSource dataSource(String url) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url);
        dataSource.setMaximumPoolSize(4);
        dataSource.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        dataSource.addDataSourceProperty("nullDatabaseMeansCurrent", "true");
        return dataSource;
    }

    private static ProcessEngine build(HikariDataSource dataSource, List<ProcessEnginePlugin> plugins) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("schema-" + System.identityHashCode(dataSource));
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.getProcessEnginePlugins().addAll(plugins);
        return configuration.buildProcessEngine();
    }
}

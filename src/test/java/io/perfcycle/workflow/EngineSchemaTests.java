package io.perfcycle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineSchemaTests {

    private static final String URL = "jdbc:h2:mem:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @Test
    void completingATaskFindsItsSubtasksByAnIndex() {
        try (var node = SchemaEngine.prepared(URL.formatted("prepared"))) {
            assertThat(plan(node)).containsIgnoringCase(EngineSchema.SUBTASK_INDEX);
        }
    }

    @Test
    void theEngineAloneReadsAllTasksForIt() {
        try (var node = SchemaEngine.unprepared(URL.formatted("unprepared"))) {
            assertThat(plan(node)).containsIgnoringCase("tableScan");
        }
    }

    @Test
    void aSecondStartFindsTheIndexThere() {
        var url = URL.formatted("again;DB_CLOSE_DELAY=-1");
        SchemaEngine.prepared(url).close();
        try (var node = SchemaEngine.prepared(url)) {
            assertThat(plan(node)).containsIgnoringCase(EngineSchema.SUBTASK_INDEX);
        }
    }

    private static String plan(SchemaEngine node) {
        return node.database()
                .sql("explain select * from ACT_RU_TASK where PARENT_TASK_ID_ = 'x'")
                .query(String.class)
                .single();
    }
}

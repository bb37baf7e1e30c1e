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
    void howLongTasksTookIsReadFromTwoIndexes() {
        try (var node = SchemaEngine.prepared(URL.formatted("history"))) {
            var plan = node.database()
                    .sql(
                            "explain select h.TASK_DEF_KEY_, h.DURATION_, h.TASK_STATE_ from ACT_HI_PROCINST e join ACT_HI_TASKINST h"
                                    + " on h.PROC_INST_ID_ = e.ID_ where e.PROC_DEF_KEY_ = 'x' and e.BUSINESS_KEY_ >= 'a'"
                                    + " and e.BUSINESS_KEY_ < 'b' and h.DURATION_ is not null")
                    .query(String.class)
                    .single();
            assertThat(plan)
                    .containsIgnoringCase("PERFCYCLE_IDX_HI_INST_KEY")
                    .containsIgnoringCase("PERFCYCLE_IDX_HI_TASK_TIME");
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

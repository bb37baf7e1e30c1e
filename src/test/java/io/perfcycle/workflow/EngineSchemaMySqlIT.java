package io.perfcycle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.support.OnMySql;
import io.perfcycle.support.TestMySql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnMySql
class EngineSchemaMySqlIT {

    /** A rare character of Chinese names, and an emoji: four bytes each in UTF-8. */
    private static final String FOUR_BYTES = "𠮷野家 👍";

    private static String url;
    private static SchemaEngine node;
    private static SchemaEngine unprepared;

    @BeforeAll
    static void start() {
        url = TestMySql.freshDatabase("schema");
        node = SchemaEngine.prepared(url);
        unprepared = SchemaEngine.unprepared(TestMySql.freshDatabase("unprepared"));
    }

    @AfterAll
    static void stop() {
        node.close();
        unprepared.close();
    }

    @Test
    void fourByteTextIsKeptInTaskNamesCommentsAndVariables() {
        var tasks = node.engine().getTaskService();
        var task = tasks.newTask();
        task.setName("评分 " + FOUR_BYTES);
        task.setDescription(FOUR_BYTES);
        tasks.saveTask(task);
        tasks.setVariablesLocal(task.getId(), Variables.putValue("remark", FOUR_BYTES));
        tasks.createComment(task.getId(), null, FOUR_BYTES);
        tasks.createAttachment("text", task.getId(), null, FOUR_BYTES, FOUR_BYTES, "https://example.org");

        assertThat(tasks.createTaskQuery()
                        .taskName("评分 " + FOUR_BYTES)
                        .singleResult()
                        .getDescription())
                .isEqualTo(FOUR_BYTES);
        assertThat(tasks.getVariableLocal(task.getId(), "remark")).isEqualTo(FOUR_BYTES);
        assertThat(tasks.getTaskComments(task.getId()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.getFullMessage()).isEqualTo(FOUR_BYTES));
        tasks.complete(task.getId());
        var history = node.engine().getHistoryService();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("remark")
                        .singleResult()
                        .getValue())
                .isEqualTo(FOUR_BYTES);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getName())
                .isEqualTo("评分 " + FOUR_BYTES);
        history.deleteHistoricTaskInstance(task.getId());
    }

    @Test
    void withoutThePreparationTheEngineRefusesFourByteText() {
        var task = unprepared.engine().getTaskService().newTask();
        task.setName(FOUR_BYTES);
        assertThatThrownBy(() -> unprepared.engine().getTaskService().saveTask(task))
                .hasStackTraceContaining("Incorrect string value");
    }

    @Test
    void namesThatDifferInOneFourByteCharacterAreDifferent() {
        var tasks = node.engine().getTaskService();
        for (var name : List.of("𠮷", "𠮶")) {
            var task = tasks.newTask("task-" + name.codePointAt(0));
            task.setName(name);
            tasks.saveTask(task);
        }
        assertThat(tasks.createTaskQuery().taskName("𠮷").count()).isOne();
        tasks.deleteTasks(List.of("task-" + "𠮷".codePointAt(0), "task-" + "𠮶".codePointAt(0)), true);
    }

    @Test
    void everyTextColumnOfTheEngineHoldsFourBytes() {
        assertThat(node.database().sql("""
                                select concat(table_name, '.', column_name) from information_schema.columns
                                where table_schema = database() and collation_name <> 'utf8mb4_bin'
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void datesKeepTheirMillisecondsAndAreNotRoundedIntoTheFuture() {
        var due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(876);
        var tasks = node.engine().getTaskService();
        var task = tasks.newTask();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        assertThat(tasks.createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(due);
        assertThat(tasks.createTaskQuery().dueBefore(Date.from(due)).count()).isZero();
        assertThat(tasks.createTaskQuery().dueDate(Date.from(due)).count()).isOne();
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void requiredDatesStayRequired() {
        assertThat(node.database().sql("""
                                select is_nullable from information_schema.columns
                                where table_schema = database() and table_name = 'ACT_RU_INCIDENT'
                                  and column_name = 'INCIDENT_TIMESTAMP_'
                                """).query(String.class).single()).isEqualTo("NO");
    }

    @Test
    void completingATaskFindsItsSubtasksByAnIndex() {
        var plan = node.database()
                .sql("explain format=tree select * from ACT_RU_TASK where PARENT_TASK_ID_ = 'x'")
                .query(String.class)
                .single();
        assertThat(plan).contains("Index lookup").contains(EngineSchema.SUBTASK_INDEX);
    }

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabase() {
        var empty = TestMySql.freshDatabase("race");
        var first = CompletableFuture.supplyAsync(() -> SchemaEngine.prepared(empty));
        var second = CompletableFuture.supplyAsync(() -> SchemaEngine.prepared(empty));
        try (var one = first.join();
                var other = second.join()) {
            assertThat(one.engine().getManagementService().getTableCount()).isNotEmpty();
            assertThat(other.database()
                            .sql("select is_free_lock(" + EngineSchema.lockName() + ")")
                            .query(Integer.class)
                            .single())
                    .as("the lock is given back")
                    .isOne();
        }
    }

    @Test
    void aSecondStartHasNothingLeftToWiden() {
        assertThat(EngineSchema.narrowTables(node.statements())).isEmpty();
        try (var again = SchemaEngine.prepared(url)) {
            assertThat(again.engine().getManagementService().getTableCount())
                    .hasSameSizeAs(node.engine().getManagementService().getTableCount());
            assertThat(EngineSchema.narrowTables(again.statements())).isEmpty();
        }
    }

    @Test
    void theEngineAloneLeavesAllItsTablesNarrow() {
        // 49 tables in Camunda 7.24.0's scripts for MySQL
        assertThat(EngineSchema.narrowTables(unprepared.statements())).hasSize(49);
    }
}

package io.perfcycle.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes how tasks are worked on: the moment a form was last opened, so that the minutes up to the answer can be counted, and
 * every refused answer. The engine's history knows neither. Written beside the transactions of the tasks, since a refused answer
 * undoes its own.
 */
@Component
public class TaskEffort {

    private final JdbcClient database;
    private final Clock clock;

    TaskEffort(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The person who may do the task has its form before him. */
    void opened(TaskContext task) {
        if (update(task.taskId()) == 0) {
            try {
                database.sql("insert into task_effort (task_id, business_key, opened_at, refusals) values (?, ?, ?, 0)")
                        .params(task.taskId(), task.businessKey(), now())
                        .update();
            } catch (DuplicateKeyException openedTwiceAtOnce) {
                update(task.taskId());
            }
        }
    }

    /** An answer was refused; of a task whose form nobody opened, such as by a program, nothing is noted. */
    public void refused(String taskId) {
        database.sql("update task_effort set refusals = refusals + 1 where task_id = ?")
                .param(taskId)
                .update();
    }

    private int update(String taskId) {
        return database.sql("update task_effort set opened_at = ? where task_id = ?")
                .params(now(), taskId)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

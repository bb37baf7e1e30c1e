package io.perfcycle.workflow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that people have done, as far as the engine's history reaches: two queries, however many there are. */
@Component
public class FinishedTasks {

    /**
     * One task done by a person.
     *
     * @param process key of its model
     * @param key its element
     * @param person who did it
     * @param openedAt when its form was last opened before; null where nobody opened it
     * @param refusals answers that were refused before the one that counted; 0 where nobody opened the form
     */
    public record Finished(
            String process,
            String key,
            String businessKey,
            String person,
            Instant createdAt,
            Instant endedAt,
            @Nullable Instant dueAt,
            @Nullable Instant openedAt,
            int refusals) {}

    private record Effort(Instant openedAt, int refusals) {}

    private final JdbcClient database;

    FinishedTasks(JdbcClient database) {
        this.database = database;
    }

    /** Everything done under this business key and those that begin with it and a slash; who only watched is not counted. */
    public void forEach(String businessKey, Consumer<Finished> each) {
        var efforts = efforts(businessKey);
        database.sql("""
                        select t.ID_, t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, p.BUSINESS_KEY_, t.ASSIGNEE_, t.START_TIME_, t.END_TIME_,
                          t.DUE_DATE_
                        from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.PROC_INST_ID_
                        where (p.BUSINESS_KEY_ = :key or p.BUSINESS_KEY_ like :prefix)
                          and t.END_TIME_ is not null and t.DELETE_REASON_ = 'completed' and t.ASSIGNEE_ is not null""")
                .param("key", businessKey)
                .param("prefix", LikePattern.startingWith(businessKey + "/"))
                .query(row -> {
                    var effort = efforts.get(row.getString(1));
                    var due = row.getTimestamp(8);
                    each.accept(new Finished(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getTimestamp(7).toInstant(),
                            due == null ? null : due.toInstant(),
                            effort == null ? null : effort.openedAt(),
                            effort == null ? 0 : effort.refusals()));
                });
    }

    private Map<String, Effort> efforts(String businessKey) {
        var efforts = new HashMap<String, Effort>();
        database.sql("select task_id, opened_at, refusals from task_effort"
                        + " where business_key = :key or business_key like :prefix")
                .param("key", businessKey)
                .param("prefix", LikePattern.startingWith(businessKey + "/"))
                .query(row -> {
                    efforts.put(
                            row.getString(1),
                            new Effort(row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt(3)));
                });
        return efforts;
    }
}

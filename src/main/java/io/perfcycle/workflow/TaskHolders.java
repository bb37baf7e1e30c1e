package io.perfcycle.workflow;

import io.perfcycle.workflow.OpenTasks.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who has which open tasks in Tasklist, for everybody at once: three statements however many tasks there are. The engine's own
 * queries would ask for the candidates of each task.
 */
@Component
public class TaskHolders {

    /**
     * An open task and everybody in whose Tasklist it is.
     *
     * @param groups the groups that may claim it; none once it is assigned
     */
    public record Held(OpenTask task, Set<String> people, Set<String> groups) {}

    private static final int CHUNK = 500;

    private final JdbcTemplate database;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final SystemAuthority authority;

    TaskHolders(JdbcTemplate database, TaskService tasks, OpenTasks openTasks, SystemAuthority authority) {
        this.database = database;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.authority = authority;
    }

    /** Every open task with its holders, the most urgent first; a task that nobody holds has none. */
    public List<Held> all() {
        var people = new HashMap<String, Set<String>>();
        var groups = new HashMap<String, Set<String>>();
        candidates(people, groups);
        var members = members(groups.values());
        var held = new ArrayList<Held>();
        for (var task : open()) {
            if (task.assignee() != null) {
                held.add(new Held(task, Set.of(task.assignee()), Set.of()));
                continue;
            }
            var holders = new LinkedHashSet<>(people.getOrDefault(task.id(), Set.of()));
            var pools = groups.getOrDefault(task.id(), Set.of());
            pools.forEach(group -> holders.addAll(members.getOrDefault(group, Set.of())));
            held.add(new Held(task, holders, pools));
        }
        return held;
    }

    /** Which of these tasks are still open, whoever has them. */
    public Set<String> stillOpen(Collection<String> ids) {
        var asked = List.copyOf(new LinkedHashSet<>(ids));
        var open = new LinkedHashSet<String>();
        for (var from = 0; from < asked.size(); from += CHUNK) {
            var chunk = asked.subList(from, Math.min(asked.size(), from + CHUNK));
            authority
                    .asSystem(() -> tasks.createTaskQuery()
                            .taskIdIn(chunk.toArray(String[]::new))
                            .list())
                    .forEach(task -> open.add(task.getId()));
        }
        return open;
    }

    /** The ids of what is in this person's Tasklist. */
    public Set<String> heldBy(String person) {
        var held = new LinkedHashSet<String>();
        openTasks.of(person).forEach(task -> held.add(task.id()));
        return held;
    }

    /** Whether any task of this definition key is open. */
    public boolean anyOpen(String key) {
        return authority.asSystem(
                () -> tasks.createTaskQuery().taskDefinitionKey(key).count() > 0);
    }

    /** Everybody in a group. */
    public Set<String> membersOf(String group) {
        return members(List.of(Set.of(group))).getOrDefault(group, Set.of());
    }

    private List<OpenTask> open() {
        return database.query("""
                select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_, t.DUE_DATE_, t.CREATE_TIME_, e.BUSINESS_KEY_
                from ACT_RU_TASK t left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.NAME_, t.ID_""", (row, n) -> task(row));
    }

    private void candidates(Map<String, Set<String>> people, Map<String, Set<String>> groups) {
        database.query("""
                select i.TASK_ID_, i.USER_ID_, i.GROUP_ID_ from ACT_RU_IDENTITYLINK i
                join ACT_RU_TASK t on t.ID_ = i.TASK_ID_ where i.TYPE_ = 'candidate' and t.ASSIGNEE_ is null""", row -> {
            var task = row.getString(1);
            put(people, task, row.getString(2));
            put(groups, task, row.getString(3));
        });
    }

    private Map<String, Set<String>> members(Collection<Set<String>> asked) {
        var wanted = new LinkedHashSet<String>();
        asked.forEach(wanted::addAll);
        var members = new LinkedHashMap<String, Set<String>>();
        if (!wanted.isEmpty()) {
            database.query("select GROUP_ID_, USER_ID_ from ACT_ID_MEMBERSHIP order by USER_ID_", row -> {
                if (wanted.contains(row.getString(1))) {
                    put(members, row.getString(1), row.getString(2));
                }
            });
        }
        return members;
    }

    private static void put(Map<String, Set<String>> sets, String key, @Nullable String value) {
        if (value != null) {
            sets.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(value);
        }
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        var due = row.getTimestamp(5);
        var key = row.getString(7);
        return new OpenTask(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                key == null ? "" : key,
                row.getString(4),
                due == null ? null : due.toInstant(),
                row.getTimestamp(6).toInstant());
    }
}

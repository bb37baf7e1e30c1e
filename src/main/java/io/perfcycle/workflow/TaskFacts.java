package io.perfcycle.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks with all that decides on their owner, many in four queries: the engine's own would take several for each. */
@Component
class TaskFacts {

    /** One open task; {@code facts} are the variables that it sees, by name. */
    record OwnedTask(
            String id,
            String key,
            String definitionId,
            String businessKey,
            @Nullable String assignee,
            Set<String> groups,
            Map<String, Object> facts) {}

    private record Row(
            String id,
            String key,
            String definitionId,
            String instance,
            String execution,
            String businessKey,
            @Nullable String assignee) {}

    private final JdbcClient database;

    TaskFacts(JdbcClient database) {
        this.database = database;
    }

    /** The next open tasks behind this id, in the order of their ids. */
    List<OwnedTask> after(String id, int most) {
        var rows = database.sql("""
                        select t.ID_, t.TASK_DEF_KEY_, t.PROC_DEF_ID_, t.PROC_INST_ID_, t.EXECUTION_ID_, p.BUSINESS_KEY_,
                               t.ASSIGNEE_
                        from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
                        where t.ID_ > ? order by t.ID_ limit ?""")
                .params(id, most)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? "" : row.getString(6),
                        row.getString(7)))
                .list();
        return rows.isEmpty() ? List.of() : complete(rows);
    }

    private List<OwnedTask> complete(List<Row> rows) {
        var instances = new HashSet<String>();
        rows.forEach(row -> instances.add(row.instance()));
        var parents = parents(instances);
        var variables = variables(instances);
        var groups = groups(rows.stream().map(Row::id).toList());
        var tasks = new ArrayList<OwnedTask>();
        for (var row : rows) {
            tasks.add(new OwnedTask(
                    row.id(),
                    row.key(),
                    row.definitionId(),
                    row.businessKey(),
                    row.assignee(),
                    groups.getOrDefault(row.id(), Set.of()),
                    seenFrom(row.execution(), parents, variables)));
        }
        return tasks;
    }

    /** The variables of this execution and of those around it; the nearest counts. */
    private static Map<String, Object> seenFrom(
            String execution, Map<String, String> parents, Map<String, Map<String, Object>> variables) {
        var seen = new HashMap<String, Object>();
        for (var at = execution; at != null; at = parents.get(at)) {
            variables.getOrDefault(at, Map.of()).forEach(seen::putIfAbsent);
        }
        return seen;
    }

    private Map<String, String> parents(Set<String> instances) {
        var parents = new HashMap<String, String>();
        database.sql("select ID_, PARENT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ in (:ids)"
                        + " and PARENT_ID_ is not null")
                .param("ids", instances)
                .query(row -> {
                    parents.put(row.getString(1), row.getString(2));
                });
        return parents;
    }

    private Map<String, Map<String, Object>> variables(Set<String> instances) {
        var variables = new HashMap<String, Map<String, Object>>();
        database.sql("select EXECUTION_ID_, NAME_, LONG_, TEXT_ from ACT_RU_VARIABLE where PROC_INST_ID_ in (:ids)"
                        + " and TASK_ID_ is null")
                .param("ids", instances)
                .query(row -> {
                    var number = row.getObject(3);
                    var value = number == null ? row.getString(4) : number;
                    if (value != null) {
                        variables
                                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                                .put(row.getString(2), value);
                    }
                });
        return variables;
    }

    private Map<String, Set<String>> groups(List<String> tasks) {
        var groups = new HashMap<String, Set<String>>();
        database.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:ids)"
                        + " and TYPE_ = 'candidate' and GROUP_ID_ is not null")
                .param("ids", tasks)
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        return groups;
    }
}

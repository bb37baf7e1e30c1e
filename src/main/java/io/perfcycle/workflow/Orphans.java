package io.perfcycle.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds instances that wait on nothing: no task with an owner, no job, no message, no child that does. */
@Component
public class Orphans {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final SystemAuthority authority;
    private final JdbcClient database;

    Orphans(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            SystemAuthority authority,
            JdbcClient database) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.authority = authority;
        this.database = database;
    }

    /** The business keys of everything that runs for this cycle: the cycle itself and its participations. */
    public List<String> runningKeys(String cycle) {
        return authority.asSystem(() -> instances(cycle).stream()
                .map(ProcessInstance::getBusinessKey)
                .distinct()
                .toList());
    }

    /** Instances of this cycle that wait on nothing. */
    public List<String> under(String cycle) {
        return authority.asSystem(() -> {
            var found = new ArrayList<String>();
            var alive = alive(cycle);
            for (var instance : instances(cycle)) {
                if (!alive.contains(instance.getId()) && !waitsOnMessageOrChild(instance)) {
                    found.add("%s (instance %s)".formatted(instance.getBusinessKey(), instance.getId()));
                }
            }
            return found;
        });
    }

    /**
     * Open tasks of this cycle that nobody can do: assigned to somebody without an active account, or offered to groups in
     * which there is nobody but, at most, whom the task is about.
     */
    public List<String> unreachable(String cycle) {
        return database.sql("""
                        select concat(p.BUSINESS_KEY_, ' ', t.TASK_DEF_KEY_) from ACT_RU_TASK t
                        join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
                        where (p.BUSINESS_KEY_ = :cycle or p.BUSINESS_KEY_ like :people)
                          and (t.ASSIGNEE_ is not null
                               and not exists (select 1 from ACT_ID_MEMBERSHIP m where m.USER_ID_ = t.ASSIGNEE_)
                            or t.ASSIGNEE_ is null
                               and exists (select 1 from ACT_RU_IDENTITYLINK c where c.TASK_ID_ = t.ID_
                                 and c.TYPE_ = 'candidate' and c.GROUP_ID_ is not null)
                               and not exists (select 1 from ACT_RU_IDENTITYLINK c
                                 join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = c.GROUP_ID_
                                 where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate'
                                   and p.BUSINESS_KEY_ <> concat(:cycle, '/', m.USER_ID_)))
                        order by 1""")
                .param("cycle", cycle)
                .param("people", LikePattern.startingWith(cycle + "/"))
                .query(String.class)
                .list();
    }

    /** Instances with an owned task or a job; incidents belong to jobs. */
    private Set<String> alive(String cycle) {
        var alive = new HashSet<String>();
        var ownerless = new HashSet<String>();
        for (var prefix : List.of(cycle, LikePattern.startingWith(cycle + "/"))) {
            var assigned = tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(prefix)
                    .taskAssigned()
                    .list();
            assigned.forEach(task -> alive.add(task.getProcessInstanceId()));
            tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(prefix)
                    .taskUnassigned()
                    .withCandidateGroups()
                    .list()
                    .forEach(task -> alive.add(task.getProcessInstanceId()));
            tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(prefix)
                    .taskUnassigned()
                    .withoutCandidateGroups()
                    .withoutCandidateUsers()
                    .list()
                    .forEach(task -> ownerless.add(task.getProcessInstanceId()));
        }
        management.createJobQuery().list().forEach(job -> alive.add(String.valueOf(job.getProcessInstanceId())));
        alive.removeAll(ownerless);
        return alive;
    }

    private boolean waitsOnMessageOrChild(ProcessInstance instance) {
        // Only where the instance stands and waits for it: the message that would close it from outside is no hope.
        var standsAt = Set.copyOf(runtime.getActiveActivityIds(instance.getId()));
        var subscribed =
                runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .list()
                        .stream()
                        .anyMatch(subscription -> standsAt.contains(subscription.getActivityId()));
        var hasTask =
                tasks.createTaskQuery().processInstanceId(instance.getId()).count() > 0;
        return !hasTask
                && (subscribed
                        || runtime.createProcessInstanceQuery()
                                        .superProcessInstanceId(instance.getId())
                                        .count()
                                > 0);
    }

    private List<ProcessInstance> instances(String cycle) {
        var found = new ArrayList<>(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(cycle)
                .list());
        found.addAll(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(LikePattern.startingWith(cycle + "/"))
                .list());
        return found;
    }
}

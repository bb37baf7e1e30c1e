package io.perfcycle.workflow;

import io.perfcycle.problem.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open user tasks: who has what to do, and doing one with exactly the rights of a person. */
@Component
public class OpenTasks {

    /** One open task; {@code assignee} is empty while a group may claim it. */
    public record OpenTask(
            String id,
            String key,
            String name,
            String businessKey,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            Instant createdAt) {}

    private static final int CHUNK = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemAuthority authority;

    OpenTasks(TaskService tasks, RuntimeService runtime, SystemAuthority authority) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authority = authority;
    }

    /** Tasks under business keys with this prefix that are due at that moment are due at another from now on; says how many. */
    @Transactional
    public int postpone(String businessKeyPrefix, Instant due, Instant until) {
        return authority.asSystem(() -> {
            var late = tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(LikePattern.startingWith(businessKeyPrefix))
                    .dueDate(Date.from(due))
                    .list();
            late.forEach(task -> {
                task.setDueDate(Date.from(until));
                tasks.saveTask(task);
            });
            return late.size();
        });
    }

    /** What this person is assigned or may claim, the most urgent first; nothing about himself out of a pool. */
    public List<OpenTask> of(String userId) {
        return authority.asSystem(() -> {
            var mine = tasks.createTaskQuery().taskAssignee(userId).list();
            mine.addAll(tasks.createTaskQuery().taskCandidateUser(userId).list());
            var keys = businessKeys(mine);
            return mine.stream()
                    .filter(task -> task.getAssignee() != null
                            || !Subject.isOf(keys.getOrDefault(task.getProcessInstanceId(), ""), userId))
                    .map(task -> open(task, keys))
                    .sorted(java.util.Comparator.comparing(
                            OpenTask::dueAt, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                    .toList();
        });
    }

    /** All open tasks under business keys with this prefix, the oldest first. */
    public List<OpenTask> under(String businessKeyPrefix) {
        return authority.asSystem(() -> {
            var found = tasks.createTaskQuery()
                    .processInstanceBusinessKeyLike(LikePattern.startingWith(businessKeyPrefix))
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
            var keys = businessKeys(found);
            return found.stream().map(task -> open(task, keys)).toList();
        });
    }

    /** The context of a task for a person who may do it; empty if he may not, or there is no such task. */
    public Optional<TaskContext> contextFor(String taskId, String userId) {
        return authority.asSystem(() -> mayDo(taskId, userId)
                .map(task -> new TaskContext(
                        taskId,
                        task.getTaskDefinitionKey(),
                        businessKeys(List.of(task)).getOrDefault(task.getProcessInstanceId(), ""),
                        userId,
                        name -> tasks.getVariable(taskId, name),
                        (name, value) -> {
                            throw new IllegalStateException("A page only reads");
                        })));
    }

    /**
     * Completes a task as this person, claiming it first where a group may do it; a refused answer leaves it unclaimed.
     *
     * @throws Refusal as the task's room refuses, {@code TASK_UNKNOWN} if there is no such task for this person
     */
    @Transactional
    public void complete(String taskId, String userId, String submission) {
        var task = authority.asSystem(() -> mayDo(taskId, userId)).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
        try {
            authority.asPerson(userId, () -> {
                if (task.getAssignee() == null) {
                    tasks.claim(taskId, userId);
                }
                tasks.complete(
                        taskId,
                        Variables.createVariables()
                                .putValueTyped(Submissions.VARIABLE, Variables.stringValue(submission, true)));
                return null;
            });
        } catch (ProcessEngineException e) {
            throw refusalIn(e).orElseThrow(() -> e);
        }
    }

    /** Takes the open tasks of this key in an instance from whoever has them and gives them to a group. */
    public void handToGroup(String processInstance, String key, String group) {
        authority.asSystem(() -> {
            tasks.createTaskQuery()
                    .processInstanceId(processInstance)
                    .taskDefinitionKey(key)
                    .list()
                    .forEach(task -> {
                        tasks.addCandidateGroup(task.getId(), group);
                        tasks.setAssignee(task.getId(), null);
                    });
            return null;
        });
    }

    private static Optional<Refusal> refusalIn(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SubmissionRefused refused) {
                return Optional.of(refused.refusal());
            }
        }
        return Optional.empty();
    }

    private Optional<Task> mayDo(String taskId, String userId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Optional.empty();
        }
        var may = task.getAssignee() == null
                ? tasks.createTaskQuery()
                                        .taskId(taskId)
                                        .taskCandidateUser(userId)
                                        .count()
                                > 0
                        && !Subject.isOf(
                                businessKeys(List.of(task)).getOrDefault(task.getProcessInstanceId(), ""), userId)
                : task.getAssignee().equals(userId);
        return may ? Optional.of(task) : Optional.empty();
    }

    private Map<String, String> businessKeys(List<Task> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        var instances =
                List.copyOf(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        var keys = new HashMap<String, String>();
        for (var from = 0; from < instances.size(); from += CHUNK) {
            var chunk = Set.copyOf(instances.subList(from, Math.min(instances.size(), from + CHUNK)));
            runtime.createProcessInstanceQuery().processInstanceIds(chunk).list().stream()
                    .filter(instance -> instance.getBusinessKey() != null)
                    .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        }
        return keys;
    }

    private static OpenTask open(Task task, Map<String, String> keys) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                keys.getOrDefault(task.getProcessInstanceId(), ""),
                task.getAssignee(),
                instant(task.getDueDate()),
                task.getCreateTime().toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

package io.perfcycle.workflow.guard;

import io.perfcycle.workflow.Subject;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Nobody takes a task about himself out of a group's pool, whatever his roles, nobody takes one that was not offered to him,
 * not even an administrator, and nobody puts down a task that no group would pick up. What the system itself assigns is not questioned.
 */
final class OwnerGuard {

    private static final String ABOUT_YOURSELF =
            "OWN_TASK: 此任务关于您本人，须由他人办理。 This task is about yourself: somebody else has to do it.";
    private static final String NOT_POOLED =
            "TASK_NOT_POOLED: 此任务只属于您，不能退回。 This task is yours alone and cannot be put back.";

    private static final String NOT_OFFERED =
            "TASK_NOT_OFFERED: 此任务没有分给您或您的组。 This task was offered neither to you nor to a group of yours.";

    private OwnerGuard() {}

    /** Before this person becomes the owner of the task; null: before nobody does. */
    static void assign(CommandExecutor commands, String taskId, @Nullable String userId) {
        commands.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            if (task != null && context.getAuthenticatedUserId() != null) {
                if (userId != null
                        && userId.equals(context.getAuthenticatedUserId())
                        && !isOffered(context, task, userId)) {
                    throw new AuthorizationException(NOT_OFFERED);
                }
                if (userId == null ? task.getCandidates().isEmpty() : isAbout(context, task, userId)) {
                    throw new AuthorizationException(userId == null ? NOT_POOLED : ABOUT_YOURSELF);
                }
            }
            return taskId;
        });
    }

    private static boolean isOffered(CommandContext context, TaskEntity task, String person) {
        var groups = context.getAuthentication().getGroupIds();
        return person.equals(task.getAssignee())
                || task.getCandidates().stream()
                        .anyMatch(link -> person.equals(link.getUserId())
                                || link.getGroupId() != null && groups != null && groups.contains(link.getGroupId()));
    }

    /** Before the person of this thread completes the task. */
    static void complete(CommandExecutor commands, String taskId) {
        commands.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            var person = context.getAuthenticatedUserId();
            if (task != null && person != null && isAbout(context, task, person)) {
                throw new AuthorizationException(ABOUT_YOURSELF);
            }
            return taskId;
        });
    }

    /** Out of a pool: nobody owns it, or the model knows no single owner for it. */
    private static boolean isAbout(CommandContext context, TaskEntity task, String person) {
        var pooled = task.getAssignee() == null
                || task.getTaskDefinition() != null && task.getTaskDefinition().getAssigneeExpression() == null;
        var process = task.getProcessInstance();
        return pooled
                && process != null
                && Subject.isOf(Objects.requireNonNullElse(process.getBusinessKey(), ""), person);
    }
}

package io.perfcycle.workflow.guard;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's task service with {@link AnswerGuard} before every call that could carry variables along with a decision, and
 * {@link OwnerGuard} before every change of owner. */
final class GuardedTaskService extends TaskServiceImpl {

    private final Consumer<String> refused;

    /** @param refused told of each task whose answer was refused */
    GuardedTaskService(Consumer<String> refused) {
        this.refused = refused;
    }

    @Override
    public void claim(String taskId, String userId) {
        OwnerGuard.assign(commandExecutor, taskId, userId);
        super.claim(taskId, userId);
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        OwnerGuard.assign(commandExecutor, taskId, userId);
        super.setAssignee(taskId, userId);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        var answer = AnswerGuard.only(variables);
        OwnerGuard.complete(commandExecutor, taskId);
        counting(taskId, () -> {
            super.complete(taskId, answer);
            return taskId;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        var answer = AnswerGuard.only(variables);
        OwnerGuard.complete(commandExecutor, taskId);
        return counting(taskId, () -> super.completeWithVariablesInReturn(taskId, answer, deserializeValues));
    }

    /** Within somebody else's transaction nothing is counted: it is undone with the answer, and its owner counts. */
    private <T> T counting(String taskId, Supplier<T> command) {
        try {
            return AnswerGuard.refusing(command);
        } catch (FormFieldValidationException refusal) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                refused.accept(taskId);
            }
            throw refusal;
        }
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        AnswerGuard.none(variables);
        super.resolveTask(taskId);
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String message, @Nullable Map<String, Object> variables) {
        AnswerGuard.none(variables);
        super.handleBpmnError(taskId, errorCode, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        AnswerGuard.none(variables);
        super.handleEscalation(taskId, escalationCode, variables);
    }
}

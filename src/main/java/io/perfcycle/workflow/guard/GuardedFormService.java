package io.perfcycle.workflow.guard;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Sends a submitted form the way of a completed task: the engine's own way would write the whole answer into its history
 * ({@code ACT_HI_DETAIL}, at most 4,000 characters), transient or not.
 */
final class GuardedFormService extends FormServiceImpl {

    private final TaskService tasks;

    GuardedFormService(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }
}

package io.perfcycle.workflow.guard;

import io.perfcycle.workflow.SubmissionRefused;
import io.perfcycle.workflow.Submissions;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What completing a task may carry: one text named {@code submission}, transient whatever the sender said. Everything else
 * that a form posts would overwrite process variables before any listener could object, so it is refused.
 */
final class AnswerGuard {

    private AnswerGuard() {}

    static VariableMap only(@Nullable Map<String, Object> posted) {
        var answer = Variables.createVariables();
        if (posted == null || posted.isEmpty()) {
            return answer;
        }
        var typed = Variables.fromMap(posted);
        for (var name : typed.keySet()) {
            if (!name.equals(Submissions.VARIABLE)) {
                throw refused("UNEXPECTED_VARIABLE: 任务只接受答案 submission，不接受变量 " + name
                        + "；未保存任何内容。 A task takes its answer only, not the variable " + name
                        + "; nothing was saved. Use the task's form.");
            }
        }
        TypedValue value = typed.getValueTyped(Submissions.VARIABLE);
        if (!(value instanceof StringValue text)) {
            throw refused("UNEXPECTED_VARIABLE: 答案 submission 必须是文本。 The answer submission must be text (JSON).");
        }
        return answer.putValueTyped(Submissions.VARIABLE, Variables.stringValue(text.getValue(), true));
    }

    static void none(@Nullable Map<String, Object> posted) {
        if (posted != null && !posted.isEmpty()) {
            throw refused("UNEXPECTED_VARIABLE: 此操作不接受变量。 This takes no variables.");
        }
    }

    /** Lets a room's refusal through as a refusal: the engine would report it as its own failure, with status 500. */
    static <T> T refusing(Supplier<T> command) {
        try {
            return command.get();
        } catch (ProcessEngineException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SubmissionRefused refusal) {
                    throw new FormFieldValidationException(refusal.refusal().code(), refusal.getMessage(), e);
                }
            }
            throw e;
        }
    }

    private static FormFieldValidationException refused(String text) {
        return new FormFieldValidationException("UNEXPECTED_VARIABLE", text);
    }
}

package io.perfcycle.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A named and typed process variable. Only ids and small routing facts travel this way: whoever may read a task may read
 * all its variables.
 *
 * @param <T> what the variable holds
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Long> id(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The value in this scope; a missing or wrong one is an error that names the variable and what was wanted. */
    public T in(VariableScope scope) {
        return of(scope.getVariable(name));
    }

    /** Reads a raw value as the engine hands it out. */
    public T of(Object value) {
        if (type == Long.class && value instanceof Number number) {
            return type.cast(number.longValue());
        }
        if (!type.isInstance(value)) {
            throw new IllegalStateException("Process variable %s should be a %s but is %s"
                    .formatted(
                            name,
                            type.getSimpleName(),
                            value == null ? "missing" : value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}

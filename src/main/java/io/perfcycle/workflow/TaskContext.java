package io.perfcycle.workflow;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** A user task as its room sees it: who does it, for whom, and the routing facts around it. */
public final class TaskContext {

    private final String taskId;
    private final String taskKey;
    private final String businessKey;
    private final String actor;
    private final Function<String, @Nullable Object> reader;
    private final BiConsumer<String, Object> writer;

    TaskContext(
            String taskId,
            String taskKey,
            String businessKey,
            String actor,
            Function<String, @Nullable Object> reader,
            BiConsumer<String, Object> writer) {
        this.taskId = taskId;
        this.taskKey = taskKey;
        this.businessKey = businessKey;
        this.actor = actor;
        this.reader = reader;
        this.writer = writer;
    }

    public String taskId() {
        return taskId;
    }

    public String taskKey() {
        return taskKey;
    }

    public String businessKey() {
        return businessKey;
    }

    /** The id of the person who asks or answers. */
    public String actor() {
        return actor;
    }

    public <T> T get(ProcessVariable<T> variable) {
        return variable.of(reader.apply(variable.name()));
    }

    /** Empty where the task knows no such fact. */
    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return Optional.ofNullable(reader.apply(variable.name())).map(variable::of);
    }

    /** Tells the gateway right behind this task which way to go; nothing of it is stored. */
    public void pass(ProcessVariable<Boolean> flag, boolean value) {
        writer.accept(flag.name(), Variables.booleanValue(value, true));
    }

    /** Leaves a routing fact for the gateway behind this task. */
    public <T> void set(ProcessVariable<T> variable, T value) {
        writer.accept(variable.name(), value);
    }
}

package io.perfcycle.workflow;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in words whom or what a task is about, so that a list of tasks can be read. */
public interface TaskSubjects {

    /** For example {@code 张三 · 2026Q3}; empty if there is nothing to add to the task's own name. {@code facts} are the process variables by name. */
    String of(String businessKey, Function<String, @Nullable Object> facts);
}

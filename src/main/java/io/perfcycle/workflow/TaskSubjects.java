package io.perfcycle.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Says in words whom or what a task is about, so that a list of tasks can be read. */
public interface TaskSubjects {

    /** For example {@code 张三 · 2026Q3}; empty if there is nothing to add to the task's own name. */
    String of(String businessKey, VariableScope facts);
}

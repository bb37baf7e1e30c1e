package io.perfcycle.workflow;

/** Somebody has been shown the data of a task's form; told for all tasks but those whose answers bear no name. */
public record TaskPageRead(TaskContext task) {}

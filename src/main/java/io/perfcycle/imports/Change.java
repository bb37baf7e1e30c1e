package io.perfcycle.imports;

/** What an import would do, and the deed itself, which runs in the import's transaction unless it is a dry run. */
public record Change(int created, int updated, int unchanged, Runnable deed) {}

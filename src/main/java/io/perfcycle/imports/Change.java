package io.perfcycle.imports;

/** What an import does, and what of it is still to be done; the deed runs in the import's transaction, unless nothing is to change. */
public record Change(int created, int updated, int unchanged, Runnable deed) {}

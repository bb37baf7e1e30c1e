package io.perfcycle.cycle;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody works and under whom.
 *
 * @param manager employee number; null at the top of the company
 */
public record Placement(
        String orgUnit, String post, @Nullable String manager) {}

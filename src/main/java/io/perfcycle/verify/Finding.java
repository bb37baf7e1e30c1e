package io.perfcycle.verify;

/**
 * A broken invariant.
 *
 * @param invariant I1 to I12 as in docs/invariants.md
 * @param object what it is broken for
 * @param message what is wrong, in words
 */
record Finding(String invariant, String object, String message) {}

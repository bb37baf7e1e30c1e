/** The guards around the engine: what 7.24.0 leaves open (docs/decisions/0003-security-floors.md), each with a test that fails without it. */
@NullMarked
package io.perfcycle.workflow.guard;

import org.jspecify.annotations.NullMarked;

/** Checks after the fact that what must always hold does hold: one command, one address. Changes nothing. */
@ApplicationModule(
        displayName = "核查 Verify",
        allowedDependencies = {"problem", "access", "workflow", "cycle", "result", "scoring"})
@NullMarked
package io.perfcycle.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

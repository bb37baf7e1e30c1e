/** One stage of a cycle, whichever it is: open in chunks, decide on stragglers, close. */
@ApplicationModule(
        displayName = "环节流程 Cycle stage",
        allowedDependencies = {"problem", "workflow", "access", "cycle", "calendar"})
@NullMarked
package io.perfcycle.cyclestage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

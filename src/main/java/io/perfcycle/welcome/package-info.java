/** The start page: what PerfCycle is and where to go, in the reader's language. Knows no business. */
@ApplicationModule(
        displayName = "起始页 Start page",
        allowedDependencies = {"problem", "workflow"})
@NullMarked
package io.perfcycle.welcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** People who do their tasks by themselves, with their own rights and nothing more: for the demo company and the benchmark. */
@ApplicationModule(
        displayName = "模拟 Simulation",
        allowedDependencies = {"problem", "calendar", "workflow", "cycle", "result"})
@NullMarked
package io.perfcycle.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

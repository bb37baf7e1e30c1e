/** The cycle as a process: prepare, confirm, freeze, release, close, call off. Decides nothing that its model does not ask for. */
@ApplicationModule(
        displayName = "考核周期流程 Performance cycle",
        allowedDependencies = {"problem", "workflow", "access", "cycle", "result", "measurement"})
@NullMarked
package io.perfcycle.performancecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

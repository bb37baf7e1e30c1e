/** The engine behind one door: starting and steering processes, user-task answers, decisions, deployment and the engine's guards. Knows no business. */
@ApplicationModule(
        displayName = "流程引擎 Workflow",
        allowedDependencies = {"problem"})
@NullMarked
package io.perfcycle.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

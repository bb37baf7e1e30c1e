/** What becomes of running cycles when somebody is transferred, gets another manager, leaves or goes on leave. Changes no master data. */
@ApplicationModule(
        displayName = "组织变动 Organization change",
        allowedDependencies = {"problem", "calendar", "workflow", "access", "organization", "cycle", "result"})
@NullMarked
package io.perfcycle.orgchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

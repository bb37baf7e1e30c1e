/** Talks by cadence while a cycle runs: agenda from live figures, report, comment, next steps; what was missed and who is behind twice. Rates nothing. */
@ApplicationModule(
        displayName = "过程跟进 Check-ins",
        allowedDependencies = {"problem", "calendar", "workflow", "access", "organization", "cycle", "result", "scoring"
        })
@NullMarked
package io.perfcycle.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

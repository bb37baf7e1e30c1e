/** Where things stand: what HR, auditors and managers see of cycles, people, waiting times, results and evidence. Decides nothing and computes no score. */
@ApplicationModule(
        displayName = "绩效看板 Dashboards",
        allowedDependencies = {"problem", "calendar", "workflow", "access", "organization", "cycle", "evidence"})
@NullMarked
package io.perfcycle.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

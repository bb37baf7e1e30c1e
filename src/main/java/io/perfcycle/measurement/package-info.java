/** Facts: dated figures of the source systems, with every correction, and what they add up to per person and period. Scores nothing. */
@ApplicationModule(
        displayName = "原始数据 Measurements",
        allowedDependencies = {"problem", "calendar", "imports", "access", "organization"})
@NullMarked
package io.perfcycle.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One mail a person and working day with everything that is open, and what is overdue told upwards. Writes to people and decides nothing for them. */
@ApplicationModule(
        displayName = "每日摘要 Daily digest",
        allowedDependencies = {"problem", "workflow", "access", "cycle", "calendar", "notification", "organization"})
@NullMarked
package io.perfcycle.dailydigest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

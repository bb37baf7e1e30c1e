/** Working time: which days count, and what date lies some working days ahead. Sends nothing and waits for nothing. */
@ApplicationModule(
        displayName = "工作日历 Calendar",
        allowedDependencies = {})
@NullMarked
package io.perfcycle.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Statistics of indicators, raters, groups and effects: pure functions, each with its n and a plain "not enough data". Knows no people and no tables. */
@ApplicationModule(
        displayName = "统计 Statistics",
        allowedDependencies = {"scoring"})
@NullMarked
package io.perfcycle.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What is measured and how much it counts: versioned indicators with their formulas, behaviour anchors, and scorecards by post. Scores nobody. */
@ApplicationModule(
        displayName = "指标 Indicators",
        allowedDependencies = {"problem", "calendar", "imports", "access", "scoring", "organization"})
@NullMarked
package io.perfcycle.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

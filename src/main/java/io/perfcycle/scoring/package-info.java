/**
 * The arithmetic of performance: formulas over measures, points per indicator, totals with a trace. Pure functions on
 * exact fractions; reads no database, knows no process, decides no level.
 */
@ApplicationModule(
        displayName = "评分 Scoring",
        allowedDependencies = {})
@NullMarked
package io.perfcycle.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

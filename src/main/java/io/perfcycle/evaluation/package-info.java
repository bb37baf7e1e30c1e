/**
 * Evaluation as a process: self-assessment and manager's rating, blind to each other; colleagues' anonymous feedback and a second
 * review where the cycle asks for them; then the result and what holds it.
 */
@ApplicationModule(
        displayName = "绩效评价 Evaluation",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "cycle",
            "result",
            "evidence",
            "scoring"
        })
@NullMarked
package io.perfcycle.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One person's goals of a cycle: proposed from the standard scorecard and the manager's goals, talked over in rounds, agreed and locked. Measures and rates nothing. */
@ApplicationModule(
        displayName = "目标设定 Goal setting",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "cycle",
            "result",
            "scoring"
        })
@NullMarked
package io.perfcycle.goalsetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

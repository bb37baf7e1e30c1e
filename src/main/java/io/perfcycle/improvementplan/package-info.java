/** Improvement plans: considered by HR, agreed between manager and employee, checked on their dates and concluded by people. Leads to no sanction. */
@ApplicationModule(
        displayName = "改进计划 Improvement plan",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "notification",
            "cycle",
            "result",
            "evidence",
            "scoring"
        })
@NullMarked
package io.perfcycle.improvementplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

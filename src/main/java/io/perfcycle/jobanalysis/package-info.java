/** What a post is there for: asked of those who do the work and of their manager, written down in versions, with the indicators that follow from it. */
@ApplicationModule(
        displayName = "岗位分析 Job analysis",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "imports",
            "organization",
            "notification",
            "indicator",
            "scoring",
            "statistics",
            "cycle"
        })
@NullMarked
package io.perfcycle.jobanalysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

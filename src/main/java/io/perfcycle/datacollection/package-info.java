/** Data collection as a process: freeze the figures, supply what is lacking, let everybody check his own, sign off, calculate. Judges nobody. */
@ApplicationModule(
        displayName = "数据收集 Data collection",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "indicator",
            "measurement",
            "cycle",
            "result",
            "scoring"
        })
@NullMarked
package io.perfcycle.datacollection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

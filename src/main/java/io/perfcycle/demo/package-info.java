/** The demo company: its data, dated relative to today, and the people in it. Nobody imports this room. */
@ApplicationModule(
        displayName = "演示公司 Demo company",
        allowedDependencies = {
            "problem",
            "scoring",
            "calendar",
            "workflow",
            "access",
            "organization",
            "imports",
            "cycle",
            "result",
            "evidence",
            "simulation"
        })
@NullMarked
package io.perfcycle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

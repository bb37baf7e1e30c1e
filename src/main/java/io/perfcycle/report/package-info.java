/** Results on paper and as workbooks: for a person, a cycle, a review of the scheme; large ones as jobs with progress. Judges nothing. */
@ApplicationModule(
        displayName = "报告 Reports",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "imports",
            "cycle",
            "result",
            "evidence",
            "scoring",
            "statistics"
        })
@NullMarked
package io.perfcycle.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

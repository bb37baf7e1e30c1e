/** Appeals against released results: filed with papers, heard by somebody who rated none of it, decided, applied as a new result version. */
@ApplicationModule(
        displayName = "绩效申诉 Appeal",
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
package io.perfcycle.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

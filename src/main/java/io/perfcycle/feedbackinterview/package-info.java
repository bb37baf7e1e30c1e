/** The talk about a released result: an agenda from the data, the record with agreed actions, and both confirmations. Changes no result. */
@ApplicationModule(
        displayName = "绩效面谈 Feedback interview",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "notification",
            "cycle",
            "result",
            "scoring"
        })
@NullMarked
package io.perfcycle.feedbackinterview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

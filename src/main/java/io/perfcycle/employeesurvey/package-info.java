/**
 * What people say of the scheme itself: surveys that are answered once and without a name, suggestions at any time, and what HR
 * answers. No answer leads to a person, in no table, log or process variable.
 */
@ApplicationModule(
        displayName = "员工调查 Employee survey",
        allowedDependencies = {
            "problem",
            "calendar",
            "workflow",
            "access",
            "organization",
            "notification",
            "cycle",
            "evidence",
            "statistics"
        })
@NullMarked
package io.perfcycle.employeesurvey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

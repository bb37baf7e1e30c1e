/** How PerfCycle says no: one refusal type with a stable code, spoken as a problem detail in the reader's language. */
@ApplicationModule(
        displayName = "拒绝与说明 Problems",
        allowedDependencies = {})
@NullMarked
package io.perfcycle.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

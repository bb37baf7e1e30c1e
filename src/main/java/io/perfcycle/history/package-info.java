/** Results of an earlier system: kept as they came, for reading only. Nothing is calculated from or into them. */
@ApplicationModule(
        displayName = "历史结果 History",
        allowedDependencies = {"problem", "imports", "organization"})
@NullMarked
package io.perfcycle.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

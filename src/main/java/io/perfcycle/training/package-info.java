/** Training: which courses there are. Assigns none yet. */
@ApplicationModule(
        displayName = "培训 Training",
        allowedDependencies = {"problem", "imports", "indicator"})
@NullMarked
package io.perfcycle.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

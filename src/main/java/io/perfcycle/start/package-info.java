/** What every start goes through: driver options that each database needs, and the refusal of unsafe settings. */
@ApplicationModule(
        displayName = "启动 Start",
        allowedDependencies = {})
@NullMarked
package io.perfcycle.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

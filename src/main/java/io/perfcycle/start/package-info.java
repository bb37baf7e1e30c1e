/** What happens when PerfCycle starts: driver options that every installation needs, and the refusal of unsafe settings. */
@ApplicationModule(displayName = "启动 Start")
@NullMarked
package io.perfcycle.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

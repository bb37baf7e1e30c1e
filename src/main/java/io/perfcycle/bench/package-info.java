/** What a whole cycle costs, beside what the engine alone costs for the same models: on a database of its own that is dropped afterwards. */
@ApplicationModule(
        displayName = "基准测试 Benchmark",
        allowedDependencies = {"access", "calendar", "workflow", "cycle", "evidence", "imports", "simulation"})
@NullMarked
package io.perfcycle.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

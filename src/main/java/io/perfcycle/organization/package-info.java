/** The company: units, posts and people with their reporting lines, as imported from HR's system. Knows no cycle and no score. */
@ApplicationModule(
        displayName = "组织 Organization",
        allowedDependencies = {"problem", "imports", "access", "workflow"})
@NullMarked
package io.perfcycle.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

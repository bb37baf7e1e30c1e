/** Who may see and do what: roles, the viewer of a request, sign-in, the security of every address, and the audit trail. Decides nothing about scores. */
@ApplicationModule(
        displayName = "权限与审计 Access",
        allowedDependencies = {"problem", "workflow"})
@NullMarked
package io.perfcycle.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

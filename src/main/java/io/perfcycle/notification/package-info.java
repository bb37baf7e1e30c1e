/** Telling people by mail: a transactional outbox and the job that empties it. Decides nothing about who must be told what. */
@ApplicationModule(
        displayName = "通知 Notification",
        allowedDependencies = {"problem", "organization", "calendar", "workflow", "access"})
@NullMarked
package io.perfcycle.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

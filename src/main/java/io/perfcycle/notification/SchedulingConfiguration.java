package io.perfcycle.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the outbox be emptied by itself; switched off in tests, which empty it by hand. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "perfcycle.mail.scheduled", matchIfMissing = true)
class SchedulingConfiguration {}

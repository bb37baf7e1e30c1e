package io.perfcycle.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Lets the outbox be emptied by itself; switched off in tests, which empty it by hand. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "perfcycle.mail.scheduled", matchIfMissing = true)
class SchedulingConfiguration {

    static final String MAIL = "mailScheduler";
    static final String BOTS = "botScheduler";

    /** A slow mail server keeps a thread of its own waiting, and nothing else. */
    @Bean(MAIL)
    TaskScheduler mailScheduler() {
        return single("mail-");
    }

    @Bean(BOTS)
    TaskScheduler botScheduler() {
        return single("bots-");
    }

    /** For all other clocks of the house. */
    @Bean
    TaskScheduler taskScheduler() {
        return single("clock-");
    }

    private static TaskScheduler single(String name) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix(name);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        return scheduler;
    }
}

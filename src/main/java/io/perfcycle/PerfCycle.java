package io.perfcycle;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the performance-cycle orchestrator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PerfCycle {

    public static void main(String[] args) {
        SpringApplication.run(PerfCycle.class, args);
    }

    /** The company's time of day; whoever asks what day it is asks this clock. */
    @Bean
    Clock clock(@Value("${perfcycle.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}

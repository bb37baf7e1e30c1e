package io.perfcycle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the performance-cycle orchestrator. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PerfCycle {

    public static void main(String[] args) {
        SpringApplication.run(PerfCycle.class, args);
    }
}

package io.perfcycle;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the performance-cycle orchestrator, or, with {@code verify --cycle CODE}, only checks a cycle and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PerfCycle {

    private static final List<String> VERIFY = List.of(
            "--spring.profiles.include=verify",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--perfcycle.mail.scheduled=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=ERROR");

    public static void main(String[] args) {
        SpringApplication.run(PerfCycle.class, args.length > 0 && "verify".equals(args[0]) ? verify(args) : args);
    }

    /** {@code --cycle CODE} as people write it becomes {@code --cycle=CODE} as Spring reads it. */
    private static String[] verify(String[] args) {
        var words = String.join(" ", Arrays.copyOfRange(args, 1, args.length)).replace("--cycle ", "--cycle=");
        var arguments = new java.util.ArrayList<>(VERIFY);
        arguments.addAll(Arrays.asList(words.split(" ")));
        return arguments.toArray(String[]::new);
    }
}

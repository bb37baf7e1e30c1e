package io.perfcycle.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** A second deployment of all models in which every delegate does nothing: what is left is the engine's own work. */
@Component
@Profile("bench")
public class EmptiedModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    EmptiedModels(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Deploys them beside the real ones; returns the deployment's id. */
    public String deploy() {
        var deployment = repository.createDeployment().name("emptied");
        try {
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
                deployment.addInputStream(
                        String.valueOf(model.getFilename()),
                        new ByteArrayInputStream(EmptiedModel.of(model.getContentAsByteArray())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deployment.deploy().getId();
    }

    /** How many instances of one process still run. */
    public long running(String deploymentId, String process) {
        return runtime.createProcessInstanceQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(process)
                .count();
    }

    /** What stands in the emptied models instead of ours. */
    @Configuration
    @Profile("bench")
    static class Nothing {

        @Bean
        JavaDelegate emptyDelegate() {
            return execution -> {};
        }

        @Bean
        TaskListener emptyTaskListener() {
            return task -> {};
        }

        @Bean
        ExecutionListener emptyListener() {
            return execution -> {};
        }
    }
}

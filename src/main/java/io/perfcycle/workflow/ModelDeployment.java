package io.perfcycle.workflow;

import java.io.IOException;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models, tables and forms as one deployment at start. Resource names are relative to the project's root, so they
 * are equal in the IDE, in tests and in the jar; nothing happens unless a file changed, and then all of it becomes one
 * new version together, which is what a cycle pins.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String NAME = "perfcycle";

    private final RepositoryService repository;
    private volatile String id = "";

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        try {
            for (var resource : resources().entrySet()) {
                try (var content = resource.getValue().getInputStream()) {
                    deployment.addInputStream(resource.getKey(), content);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The models on the class path cannot be read", e);
        }
        id = deployment.deploy().getId();
        LOG.info("Models deployed as {}", id);
    }

    String id() {
        return id;
    }

    private static TreeMap<String, Resource> resources() throws IOException {
        var found = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var pattern : new String[] {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.html"}) {
            for (var resource : resolver.getResources("classpath*:" + pattern)) {
                var url = resource.getURL().toString();
                var folder = pattern.substring(0, pattern.indexOf('/') + 1);
                found.put(url.substring(url.lastIndexOf("/" + folder) + 1), resource);
            }
        }
        return found;
    }
}

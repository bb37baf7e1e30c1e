package io.perfcycle.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starting and ending process instances. A cycle pins a deployment; everything it starts comes from that deployment. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ModelDeployment deployment;
    private final SystemAuthority authority;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    Processes(
            RuntimeService runtime,
            RepositoryService repository,
            ModelDeployment deployment,
            SystemAuthority authority) {
        this.runtime = runtime;
        this.repository = repository;
        this.deployment = deployment;
        this.authority = authority;
    }

    /** The deployment that new cycles are launched with. */
    public String currentDeployment() {
        return deployment.id();
    }

    /** Starts a process of the given deployment and returns the instance's id. */
    public String start(String deploymentId, String key, String businessKey, Map<String, Object> variables) {
        return authority.asSystem(
                () -> runtime.startProcessInstanceById(definition(deploymentId, key), businessKey, variables)
                        .getId());
    }

    /** The same for a process that begins where this message is received. */
    public String startBy(
            String message, String deploymentId, String key, String businessKey, Map<String, Object> variables) {
        return authority.asSystem(() -> runtime.createMessageCorrelation(message)
                .processDefinitionId(definition(deploymentId, key))
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateStartMessage()
                .getId());
    }

    /** Ends every instance that carries this business key, with the reason in the engine's history. */
    public int end(String businessKey, String reason) {
        return end(businessKey, reason, "");
    }

    /** The same, but for instances of this process. */
    public int end(String businessKey, String reason, String exceptKey) {
        return authority.asSystem(() -> {
            var instances = runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .filter(instance -> !exceptKey.equals(instance.getProcessDefinitionKey()))
                    .toList();
            instances.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason, true, true));
            return instances.size();
        });
    }

    /** Ends, as an engine batch in chunks, every instance whose business key starts with the prefix. */
    public void endAll(String businessKeyPrefix, String reason) {
        authority.asSystem(() -> {
            var query = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKeyLike(LikePattern.startingWith(businessKeyPrefix))
                    .rootProcessInstances();
            if (query.count() > 0) {
                runtime.deleteProcessInstancesAsync(List.of(), query, reason, true, true);
            }
            return null;
        });
    }

    /** How many instances with this business key still run. */
    public long running(String businessKey) {
        return authority.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count());
    }

    private String definition(String deploymentId, String key) {
        return definitions.computeIfAbsent(
                deploymentId + "/" + key,
                any -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deploymentId)
                        .processDefinitionKey(key)
                        .singleResult()
                        .getId());
    }
}

package io.perfcycle.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Waiting work of the engine: usually the job executor's, but ours to do where it is switched off. */
@Component
public class Jobs {

    private static final int AT_ONCE = 500;

    private final ProcessEngine engine;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final SystemAuthority authority;

    Jobs(ProcessEngine engine, ManagementService management, RuntimeService runtime, SystemAuthority authority) {
        this.engine = engine;
        this.management = management;
        this.runtime = runtime;
        this.authority = authority;
    }

    /** Whether the job executor does the work by itself. */
    public boolean automatic() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getJobExecutor() != null
                && configuration.getJobExecutor().isActive();
    }

    /** Does what is due now for this business key and the keys below it ({@code key/...}); returns how many jobs. */
    public int runDue(String businessKey) {
        return authority.asSystem(() -> {
            var due = management.createJobQuery().executable().listPage(0, AT_ONCE);
            var keys = businessKeys(due);
            var ours = due.stream()
                    .filter(job -> isUnder(businessKey, keys.getOrDefault(job.getProcessInstanceId(), "")))
                    .toList();
            ours.forEach(job -> management.executeJob(job.getId()));
            return ours.size();
        });
    }

    /** Gives a job that was given up one more try; it is done with the next ones that are due. */
    public void retry(String jobId) {
        authority.asSystem(() -> {
            management.setJobRetries(jobId, 1);
            return null;
        });
    }

    private static boolean isUnder(String businessKey, String other) {
        return other.equals(businessKey) || other.startsWith(businessKey + "/");
    }

    private Map<String, String> businessKeys(java.util.List<Job> jobs) {
        var instances = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        var keys = new HashMap<String, String>();
        if (!instances.isEmpty()) {
            runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .filter(instance -> instance.getBusinessKey() != null)
                    .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        }
        return keys;
    }
}

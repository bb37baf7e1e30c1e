package io.perfcycle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** BPMN messages to waiting instances: the one way in which models of different rooms meet. */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final SystemAuthority authority;

    Messages(RuntimeService runtime, SystemAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    /** Delivers to whoever waits under this business key; says how many received it. */
    public int send(String message, String businessKey) {
        return send(message, businessKey, Map.of());
    }

    /** The same, only to instances that also carry these variables. */
    public int send(String message, String businessKey, Map<String, Object> carrying) {
        return authority.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .processInstanceVariablesEqual(carrying)
                .correlateAllWithResult()
                .size());
    }
}

package io.perfcycle.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;

/** Asks one decision table directly, without a process engine. */
public final class Tables {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private Tables() {}

    /** The outputs of the first rule that matches, or nothing. */
    public static Optional<Map<String, Object>> ask(String table, Map<String, Object> inputs) {
        return Optional.ofNullable(evaluate(table, inputs).getSingleResult()).map(result -> result.getEntryMap());
    }

    /** The outputs of every rule that matches, in the order of the rules. */
    public static List<Map<String, Object>> askAll(String table, Map<String, Object> inputs) {
        return evaluate(table, inputs).getResultList();
    }

    private static DmnDecisionResult evaluate(String table, Map<String, Object> inputs) {
        var model = Models.dmn().stream()
                .filter(file -> file.getFileName().toString().equals(table + ".dmn"))
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .findFirst()
                .orElseThrow();
        return ENGINE.evaluateDecision(ENGINE.parseDecision(table, model), inputs);
    }
}

package io.perfcycle.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Decision tables of a pinned deployment. A table is a pure function of its facts, so an answer once given is remembered. */
@Component
public class Decisions {

    private static final int REMEMBERED = 4_096;

    private record Question(String definitionId, Map<String, Object> facts) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final SystemAuthority authority;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();
    private final Map<Question, Map<String, Object>> answers = memory();
    private final Map<Question, List<Map<String, Object>>> collected = memory();

    Decisions(DecisionService decisions, RepositoryService repository, SystemAuthority authority) {
        this.decisions = decisions;
        this.repository = repository;
        this.authority = authority;
    }

    /** The single row that the table of this deployment answers to these facts. */
    public Map<String, Object> decide(String deploymentId, String table, Map<String, Object> facts) {
        var question = new Question(definition(deploymentId, table), Map.copyOf(facts));
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var answer = Map.copyOf(authority.asSystem(() -> decisions
                .evaluateDecisionTableById(question.definitionId(), question.facts())
                .getSingleResult()
                .getEntryMap()));
        answers.put(question, answer);
        return answer;
    }

    /** Every row that the table of this deployment answers to these facts, in the order of its rules; a table that collects. */
    public List<Map<String, Object>> collect(String deploymentId, String table, Map<String, Object> facts) {
        var question = new Question(definition(deploymentId, table), Map.copyOf(facts));
        var known = collected.get(question);
        if (known != null) {
            return known;
        }
        var answer = authority.asSystem(() -> List.copyOf(decisions
                .evaluateDecisionTableById(question.definitionId(), question.facts())
                .getResultList()));
        collected.put(question, answer);
        return answer;
    }

    private String definition(String deploymentId, String table) {
        return definitions.computeIfAbsent(
                deploymentId + "/" + table,
                any -> repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(deploymentId)
                        .decisionDefinitionKey(table)
                        .singleResult()
                        .getId());
    }

    private static <A> Map<Question, A> memory() {
        return Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, A> eldest) {
                return size() > REMEMBERED;
            }
        });
    }
}

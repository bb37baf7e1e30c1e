package io.perfcycle.training;

import io.perfcycle.workflow.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code training-assignment}. It wants every fact stated; those a trigger does not know are neutral. */
@Component
class TrainingRules {

    private static final String TABLE = "training-assignment";
    private static final Map<String, Object> NEUTRAL = Map.ofEntries(
            Map.entry("trigger", ""),
            Map.entry("role", ""),
            Map.entry("points", 120.0),
            Map.entry("attribution", ""),
            Map.entry("competence", 5.0),
            Map.entry("raters", 0),
            Map.entry("level", ""),
            Map.entry("previousLevel", ""),
            Map.entry("days", 0),
            Map.entry("share", 0.0),
            Map.entry("count", 0),
            Map.entry("completed", false));

    private final Decisions decisions;

    TrainingRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the rules of this deployment say to a trigger with these facts. */
    List<Ruling> ask(String deployment, String trigger, Map<String, Object> known) {
        return decisions.collect(deployment, TABLE, facts(trigger, known)).stream()
                .map(Ruling::of)
                .toList();
    }

    static Map<String, Object> facts(String trigger, Map<String, Object> known) {
        var facts = new HashMap<>(NEUTRAL);
        facts.putAll(known);
        facts.put("trigger", trigger);
        return facts;
    }
}

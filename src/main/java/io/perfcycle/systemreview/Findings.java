package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.perfcycle.evidence.Evidence;
import io.perfcycle.evidence.EvidenceDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a review rests on, section by section, as it was computed. A section that nobody computes is simply not there. */
@Component
class Findings {

    private static final String INDICATORS = "indicators";

    private final Evidence evidence;

    Findings(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Computes these sections anew, as far as the house has them. */
    void compute(Review review, List<String> names) {
        var known = evidence.sections();
        names.stream()
                .filter(known::contains)
                .forEach(name -> evidence.compute(review.evidence(), name, review.scope()));
    }

    /** Nothing of it changes any more. */
    void seal(Review review) {
        evidence.seal(review.evidence());
    }

    /** A section's content; an empty object where there is none. */
    JsonNode section(Review review, String name) {
        return evidence.readJson(review.evidence(), name)
                .map(EvidenceDocument::content)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** What was found about each indicator, by its code. */
    Map<String, JsonNode> byIndicator(Review review) {
        var rows = new LinkedHashMap<String, JsonNode>();
        section(review, INDICATORS)
                .path(INDICATORS)
                .forEach(row -> rows.put(row.path("indicator").asText(), row));
        return rows;
    }

    /** What is proposed for each weight, by {@code post/indicator}. */
    Map<String, JsonNode> weights(Review review) {
        var rows = new LinkedHashMap<String, JsonNode>();
        for (var sheet : section(review, "weights").path("scorecards")) {
            for (var weight : sheet.path("weights")) {
                rows.put(
                        sheet.path("post").asText() + "/"
                                + weight.path("indicator").asText(),
                        weight);
            }
        }
        return rows;
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Appeals are admitted, answered, heard and accepted: a contested figure with a target is found to have reached it. */
final class Appealing implements Part {

    private static final BigDecimal MIDDLE = BigDecimal.valueOf(3);

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "checkAdmissibility", always(Map.of("choice", "ADMIT")),
                "completeAppeal",
                        from(question -> Map.of(
                                "items", List.of(),
                                "grounds", List.of("PROCEDURE"),
                                "facts", question.page().path("facts").asText())),
                "answerAppeal", always(Map.of("words", "评分依据数据看板与日常记录。")),
                "hearAppeal", from(question -> hearing(question.page())),
                "rateAgain", from(question -> Map.of("ratings", ratedAgain(question.page()))),
                "acknowledgeDecision", always(Map.of("again", false)));
    }

    private static Map<String, Object> hearing(JsonNode page) {
        for (var line : page.path("lines")) {
            if (line.path("contested").asBoolean() && line.hasNonNull("target")) {
                return Map.of(
                        "outcome", "ADJUSTED",
                        "reason", "核对源系统后，数据漏计属实，予以更正。",
                        "corrections",
                                List.of(Map.of(
                                        "item",
                                        line.path("item").asText(),
                                        "action",
                                        "VALUE",
                                        "value",
                                        new BigDecimal(line.path("target").asText()),
                                        "reason",
                                        "补计漏传的记录")));
            }
        }
        return Map.of("outcome", "UPHELD", "reason", "数据与评分均有依据，维持原结果。");
    }

    private static List<Map<String, Object>> ratedAgain(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("lines").forEach(line -> {
            if (!line.path("fromData").asBoolean()) {
                var value = "RATED".equals(line.path("kind").asText())
                        ? MIDDLE
                        : new BigDecimal(line.path("least").asText("0"));
                rows.add(Map.of("item", line.path("item").asText(), "value", value, "reason", "依据存档记录独立评价。"));
            }
        });
        return rows;
    }
}

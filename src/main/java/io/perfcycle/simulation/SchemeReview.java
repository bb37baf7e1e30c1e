package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How diligent people review the scheme: they follow the figures where these are sure, and adopt what is proposed. */
final class SchemeReview implements Part {

    private static final BigDecimal HARDER = new BigDecimal("1.10");

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "decideOnIndicators",
                from(question -> indicators(question.page())),
                "decideOnWeights",
                from(question -> weights(question.page())),
                "approveReview",
                from(question -> Map.of(
                        "approved",
                        true,
                        "revision",
                        question.page().path("revision").asInt(),
                        "reason",
                        "依据充分，同意。")),
                "defineIndicator",
                always(Map.of("defined", false, "reason", "并入现有指标的定义，不再单列。")));
    }

    /** Each indicator as recommended; where that cannot be followed it stays, and the reason says so. */
    private static Map<String, Object> indicators(JsonNode page) {
        var decisions = new ArrayList<Map<String, Object>>();
        for (var sheet : page.path("sheets")) {
            var leaving = new HashSet<String>();
            for (var line : sheet.path("lines")) {
                var decision = decision(page, sheet, line, leaving);
                if (!"KEEP".equals(decision.get("decision")) && !"ADJUST".equals(decision.get("decision"))) {
                    leaving.add(line.path("indicator").asText());
                }
                decisions.add(decision);
            }
        }
        return Map.of("decisions", decisions, "wishes", List.of());
    }

    private static Map<String, Object> decision(JsonNode page, JsonNode sheet, JsonNode line, HashSet<String> leaving) {
        var code = line.path("indicator").asText();
        var twin = page.path("findings").path(code).path("twin").asText();
        var decision = new LinkedHashMap<String, Object>();
        decision.put("post", sheet.path("post").asText());
        decision.put("indicator", code);
        if ("MERGE".equals(line.path("recommendation").asText()) && weighs(sheet, twin) && !leaving.contains(twin)) {
            decision.put("decision", "MERGE");
            decision.put("mergedInto", twin);
            decision.put("reason", "与另一指标几乎同升同降，合并后减少填报。");
        } else if ("ADJUST".equals(line.path("recommendation").asText()) && harder(line) != null) {
            decision.put("decision", "ADJUST");
            decision.put("adjustment", harder(line));
            decision.put("reason", "多数人已到顶，目标值提高一成。");
        } else {
            decision.put("decision", "KEEP");
            decision.put("reason", whyKept(line.path("recommendation").asText()));
        }
        return decision;
    }

    private static String whyKept(String recommendation) {
        return switch (recommendation) {
            case "KEEP" -> "数据未见问题，保留。";
            case "INSUFFICIENT_DATA" -> "数据还太少，先保留。";
            case "ADJUST", "MERGE", "RETIRE" -> "数据有疑问，先核对口径，暂时保留。";
            default -> "不计权重，保留。";
        };
    }

    private static boolean weighs(JsonNode sheet, String code) {
        for (var line : sheet.path("lines")) {
            if (line.path("indicator").asText().equals(code)) {
                return line.path("weighs").asBoolean();
            }
        }
        return false;
    }

    /** A tenth more wherever more is better; null where that is not so plain. */
    private static @Nullable Map<String, Object> harder(JsonNode line) {
        var now = line.path("now");
        if (!"HIGHER".equals(line.path("direction").asText()) || !now.hasNonNull("target")) {
            return null;
        }
        var harder = new LinkedHashMap<String, Object>();
        now.fields()
                .forEachRemaining(field -> harder.put(
                        field.getKey(),
                        field.getValue().isNull() ? null : field.getValue().asText()));
        for (var anchor : List.of("threshold", "target", "stretch")) {
            if (now.hasNonNull(anchor)) {
                harder.put(
                        anchor,
                        new BigDecimal(now.path(anchor).asText())
                                .multiply(HARDER)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString());
            }
        }
        return harder;
    }

    /** What is proposed, from the first day on which it disturbs nobody. */
    private static Map<String, Object> weights(JsonNode page) {
        var posts = new ArrayList<Map<String, Object>>();
        for (var sheet : page.path("sheets")) {
            posts.add(
                    Map.of("post", sheet.path("post").asText(), "choice", "PROPOSED", "reason", "与现有权重平滑后的小幅调整，影响可控。"));
        }
        return Map.of(
                "effectiveFrom",
                page.path("effectiveFrom").asText(),
                "note",
                "本次评审按数据小幅调整考核表，运行中的周期不变。",
                "noteEn",
                "This review adjusts scorecards a little by the figures; cycles that run stay as they are.",
                "posts",
                posts);
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts are described as the form has them, a little differently by each; what is measured today goes on being measured. */
final class Describing implements Part {

    private static final int WHOLE = 100;
    private static final int SHIFTED = 5;
    private static final List<String> OUTSIDE = List.of("VETO", "BONUS");

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "describeWork", from(question -> described(question.page(), SHIFTED)),
                "viewWork", from(question -> described(question.page(), 0)),
                "settleTimes", from(question -> settled(question.page())),
                "editDescription", from(question -> completed(question.page())),
                "approveDescription", always(Map.of("approved", true, "reason", "职责与指标相符。")),
                "confirmDescription", always(Map.of("holds", true, "words", "岗位没有变化。")));
    }

    /** The duties of the form, some points of the first one moved to the last; where there are none, one that takes all the time. */
    private static Map<String, Object> described(JsonNode page, int shifted) {
        var duties = new ArrayList<Map<String, Object>>();
        var left = WHOLE;
        for (var duty : page.path("duties")) {
            var last = duties.size() == page.path("duties").size() - 1;
            var usual = duty.path("timePercent").asInt(1) - (duties.isEmpty() ? shifted : 0);
            var share = last ? left : Math.min(left, Math.max(1, usual));
            left -= share;
            duties.add(duty(
                    duty.path("ref").asText(),
                    words(duty.path("duty")),
                    share,
                    words(duty.path("output")),
                    words(duty.path("standard"))));
        }
        if (duties.isEmpty()) {
            duties.add(duty(null, "完成本岗位工作", WHOLE, "", ""));
        }
        return Map.of(
                "duties", duties, "systems", "OA", "interfaces", "上下游同事", "workPattern", "STANDARD", "nights", false);
    }

    private static Map<String, Object> duty(
            @Nullable String ref, String what, int share, String output, String standard) {
        var duty = new LinkedHashMap<String, Object>();
        duty.put("ref", ref);
        duty.put("duty", what);
        duty.put("timePercent", share);
        duty.put("output", output.isBlank() ? "工作记录" : output);
        duty.put("standard", standard.isBlank() ? "按时、准确" : standard);
        return duty;
    }

    private static String words(JsonNode words) {
        return words.hasNonNull("zh")
                ? words.path("zh").asText()
                : words.path("en").asText("");
    }

    /** The manager's shares, as they are. */
    private static Map<String, Object> settled(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("shares")
                .forEach(share -> rows.add(Map.of(
                        "key", share.path("key").asText(),
                        "timePercent", share.path("manager").decimalValue())));
        return Map.of("shares", rows, "words", "已与在岗人员面谈，按近三个月的工作日志商定。");
    }

    /** The scorecard that is in force, else the one proposed with equal weights; each connected to what it is about. */
    private static Map<String, Object> completed(JsonNode page) {
        var draft = (ObjectNode) page.path("draft").deepCopy();
        if (words(draft.path("purpose")).isEmpty()) {
            draft.putObject("purpose").put("zh", "按时、准确地完成本岗位工作").putNull("en");
        }
        var kinds = new HashMap<String, JsonNode>();
        page.path("choices").forEach(choice -> kinds.put(choice.path("code").asText(), choice));
        var lines = (ArrayNode) draft.path("lines");
        var inForce = anyWeight(lines);
        var kept = new ArrayList<ObjectNode>();
        for (var line : lines) {
            if (!inForce || line.hasNonNull("weight")) {
                kept.add((ObjectNode) line);
            }
        }
        if (!inForce) {
            weigh(kept, kinds);
        }
        lines.removeAll();
        kept.forEach(lines::add);
        connect(draft, kept, kinds);
        return Map.of("description", draft, "effectiveFrom", page.path("today").asText());
    }

    private static boolean anyWeight(ArrayNode lines) {
        for (var line : lines) {
            if (line.hasNonNull("weight")) {
                return true;
            }
        }
        return false;
    }

    private static void weigh(List<ObjectNode> lines, Map<String, JsonNode> kinds) {
        var weighing = lines.stream().filter(line -> weighs(line, kinds)).toList();
        for (var line : lines) {
            line.put("weight", 0).putNull("minWeight").putNull("maxWeight");
        }
        for (var at = 0; at < weighing.size(); at++) {
            var each = WHOLE / weighing.size();
            weighing.get(at).put("weight", at == 0 ? WHOLE - each * (weighing.size() - 1) : each);
        }
    }

    private static boolean weighs(JsonNode line, Map<String, JsonNode> kinds) {
        return !OUTSIDE.contains(
                kinds.get(line.path("indicator").asText()).path("kind").asText());
    }

    private static void connect(ObjectNode draft, List<ObjectNode> lines, Map<String, JsonNode> kinds) {
        var used = new ArrayList<String>();
        for (var duty : draft.path("duties")) {
            var indicators = (ArrayNode) duty.path("indicators");
            var known = new ArrayList<String>();
            indicators.forEach(code -> known.add(code.asText()));
            known.removeIf(code -> lines.stream()
                    .noneMatch(line -> line.path("indicator").asText().equals(code)));
            if (known.isEmpty()) {
                lines.stream()
                        .filter(line -> weighs(line, kinds))
                        .findFirst()
                        .ifPresent(line -> known.add(line.path("indicator").asText()));
            }
            indicators.removeAll();
            known.forEach(indicators::add);
            used.addAll(known);
        }
        lines.stream()
                .filter(line -> !used.contains(line.path("indicator").asText()))
                .forEach(line -> line.put("reason", "沿用现行考核表，与团队目标一致。"));
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** At a table of the committee one person is moved by one level, where rank and level differ; the rest stays as it is. */
final class Table implements Part {

    private static final String LEVELS = "SABCD";

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "calibrateResults", from(question -> handIn(question.page())),
                "approveCalibration",
                        from(question -> Map.of(
                                "approved",
                                true,
                                "revision",
                                question.page().path("revision").asInt())));
    }

    private static Map<String, Object> handIn(JsonNode page) {
        return Map.of(
                "revision", page.path("revision").asInt(), "reason", "总分差距小于误差范围，不为凑比例拆分同档人员。", "moves", moves(page));
    }

    private static List<Map<String, Object>> moves(JsonNode page) {
        for (var row : page.path("rows")) {
            var now = LEVELS.indexOf(row.path("levelNow").asText());
            var suggested = LEVELS.indexOf(row.path("levelSuggested").asText());
            if (!row.path("vetoed").asBoolean() && now >= 0 && suggested >= 0 && now != suggested) {
                var to = now + Integer.signum(suggested - now);
                return List.of(Map.of(
                        "employeeNo",
                        row.path("employeeNo").asText(),
                        "level",
                        LEVELS.substring(to, to + 1),
                        "reason",
                        to < now ? "与同级别人员横向比较，大促期间承担了额外职责。" : "与同级别人员横向比较，关键成果主要由团队共同完成。",
                        "revision",
                        row.path("revision").asInt()));
            }
        }
        return List.of();
    }
}

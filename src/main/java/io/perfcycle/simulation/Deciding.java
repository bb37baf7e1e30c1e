package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a cycle needs to go on: it is confirmed, goals are taken as they are proposed, figures are complete and accepted. */
final class Deciding implements Part {

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "confirmLaunch", always(Map.of("confirmed", true)),
                "decideOnChange",
                        from(question -> Map.of(
                                "decision", question.page().path("otherwise").asText("KEEP"), "reason", "按稳妥方式处理。")),
                "proposeGoals", from(Deciding::goals),
                "agreeGoals", always(Map.of("agreed", true)),
                "supplyFigures", from(question -> figures(question.page())),
                "checkFigures", always(Map.of("accepted", true, "disputes", List.of())),
                "signOffData", always(Map.of("confirmed", true, "note", "数据齐全，可以计算。")),
                "confirmRelease", always(Map.of("confirmed", true, "note", "")));
    }

    /** The scorecard as it stands. */
    private static Map<String, Object> goals(Question question) {
        var lines = question.scorecard().stream()
                .map(item -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("indicator", item.indicator());
                    line.put("weight", item.line().weight());
                    line.put("target", item.line().target());
                    return line;
                })
                .toList();
        return Map.of("lines", lines, "ownGoals", List.of(), "comment", "按岗位考核表执行。");
    }

    private static Map<String, Object> figures(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("people")
                .forEach(person -> rows.add(
                        person.path("partial").asBoolean()
                                ? Map.of("employeeNo", person.path("employeeNo").asText(), "action", "LEAVE")
                                : Map.of(
                                        "employeeNo", person.path("employeeNo").asText(),
                                        "action", "WAIVE",
                                        "reason", "系统无此项数据，本期不计。")));
        return Map.of("rows", rows);
    }
}

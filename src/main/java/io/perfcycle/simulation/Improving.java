package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Improvement plans are justified unless somebody is on probation; they are agreed, kept and passed. */
final class Improving implements Part {

    private static final int FIRST_LOOK = 30;
    private static final int SECOND_LOOK = 60;
    private static final int LAST_LOOK = 80;

    private final WorkingCalendar calendar;

    Improving(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "reviewPlan", from(question -> review(question.page())),
                "draftPlan", from(question -> plan()),
                "agreePlan", always(Map.of("choice", "AGREE", "words", "愿意改进，请安排培训。")),
                "recordCheckPoint", always(Map.of("standing", "ON_TRACK", "words", "核对看板，进展符合预期；已安排辅导。")),
                "answerCheckPoint", always(Map.of("words", "情况属实，辅导有帮助。")),
                "concludePlan", always(Map.of("conclusion", "PASSED", "evidence", "各项目标均已达成，见检查记录。")),
                "confirmConclusion", always(Map.of("stands", true)));
    }

    private static Map<String, Object> review(JsonNode page) {
        return page.path("onProbation").asBoolean()
                ? Map.of("justified", false, "against", "ON_PROBATION")
                : Map.of("justified", true, "gap", "SKILL", "words", "对照数据与面谈记录，差距在能力，可以通过计划弥补。");
    }

    private Map<String, Object> plan() {
        var today = calendar.today();
        return Map.of(
                "gap",
                "关键指标连续低于门槛，复盘显示方法不熟练。",
                "goals",
                List.of(Map.of(
                        "what", "核心指标回到门槛以上",
                        "measure", "业务看板月度数据",
                        "target", "连续两个月达到门槛值",
                        "support", "每周一次主管辅导，一次专题培训")),
                "checkPoints",
                List.of(today.plusDays(FIRST_LOOK), today.plusDays(SECOND_LOOK), today.plusDays(LAST_LOOK)));
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Surveys as far as tasks go: answers are given without a name on a page outside the tasks, so that whoever does no more than his
 * tasks takes no part; HR answers in the open.
 */
final class Surveyed implements Part {

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "answerSurvey",
                always(Map.of("declined", true)),
                "publishResponse",
                always(Map.of(
                        "note",
                        "谢谢大家的意见，我们会在下个周期前说明改进措施。",
                        "noteEn",
                        "Thank you; before the next cycle we shall say what we change.")));
    }
}

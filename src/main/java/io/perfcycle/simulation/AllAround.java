package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.result.FeedbackDoor;
import io.perfcycle.simulation.DiligentPeople.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Feedback from all around: colleagues close by are named, and each says in his own words what he has seen. */
final class AllAround implements Part {

    private static final int SPARE_RATERS = 2;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int SPREAD = 4;

    private final Opinion opinion;

    AllAround(Opinion opinion) {
        this.opinion = opinion;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "nominateRaters", from(question -> raters(question.page())),
                "approveRaters", from(question -> raters(question.page())),
                "giveFeedback", this::feedback,
                "replaceRater", always(Map.of("raters", List.of())));
    }

    /** Whoever is named already, or as many of those close by as the cycle wants, and two more. */
    private static Map<String, Object> raters(JsonNode page) {
        var from = page.path("named").isEmpty() ? page.path("suggestions") : page.path("named");
        var most = Math.min(page.path("most").asInt(), page.path("least").asInt() + SPARE_RATERS);
        var rows = new ArrayList<Map<String, Object>>();
        for (var colleague : from) {
            if (rows.size() < most) {
                rows.add(Map.of(
                        "rater", colleague.path("employeeNo").asText(),
                        "relation", colleague.path("relation").asText()));
            }
        }
        return Map.of("raters", rows);
    }

    /** Answers at the page without a name; the task goes by itself when enough have. */
    private Optional<Object> feedback(Question question) {
        var page = question.page();
        if (page.path("state").asText().equals("OPEN")) {
            var levels = question.scorecard().stream()
                    .filter(item -> "RATED".equals(item.line().kind()))
                    .map(item -> new FeedbackDoor.Level(
                            item.indicator(),
                            seen(opinion.of(question.employeeNo(), item).intValue(), question, item.indicator())))
                    .toList();
            question.door()
                    .answer(new FeedbackDoor.Answer(
                            page.path("token").asText(),
                            levels,
                            Remarks.STRENGTHS.pick(question.employeeNo(), question.person()),
                            Remarks.WISHES.pick(question.employeeNo(), question.person())));
        }
        return Optional.empty();
    }

    /** Colleagues see much the same, now and then a level more or less. */
    private static int seen(int level, Question question, String indicator) {
        var chance = Remarks.chance(SPREAD, question.person(), question.employeeNo(), indicator);
        return Math.max(LOWEST, Math.min(HIGHEST, level + (chance == 0 ? -1 : chance == 1 ? 1 : 0)));
    }
}

package io.perfcycle.simulation;

import static io.perfcycle.simulation.Part.always;
import static io.perfcycle.simulation.Part.from;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Courses: why something lies low is mostly a matter of skill, what is assigned is learned, and a quiz is passed. */
final class Studying implements Part {

    private static final List<String> CAUSES = List.of("SKILL", "SKILL", "SKILL", "RESOURCE", "MARKET", "DATA");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WorkingCalendar calendar;

    Studying(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Map<String, Function<Question, Optional<Object>>> answers() {
        return Map.of(
                "assessGaps", from(question -> causes(question.page())),
                "confirmTraining", always(Map.of("confirmed", true, "note", "结合自己的工作看了一遍，有用。")),
                "supplyCertificate",
                        from(question ->
                                Map.of("completedOn", calendar.today(), "certificate", "LMS-" + question.employeeNo())),
                "approveCourse", always(Map.of("approved", true)),
                "takeQuiz", from(question -> quiz(question.page())));
    }

    /** Now and then something that no course would mend. */
    private static Map<String, Object> causes(JsonNode page) {
        var rows = new ArrayList<Map<String, Object>>();
        page.path("lines").forEach(line -> {
            var employeeNo = line.path("employeeNo").asText();
            var indicator = line.path("indicator").asText();
            var cause = CAUSES.get(Remarks.chance(CAUSES.size(), employeeNo, indicator));
            rows.add(Map.of("employeeNo", employeeNo, "indicator", indicator, "cause", cause));
        });
        return Map.of("rows", rows);
    }

    /** Whoever has worked through the course knows what is right; the form does not tell. */
    private static Map<String, Object> quiz(JsonNode page) {
        var learned = course(page.path("course").path("code").asText()).path("quiz");
        var answers = new ArrayList<Map<String, Object>>();
        learned.path("questions")
                .forEach(question -> answers.add(
                        Map.of("question", question.path("id").asText(), "chosen", question.path("right"))));
        var levels = new ArrayList<Map<String, Object>>();
        learned.path("vignettes")
                .forEach(vignette -> levels.add(Map.of(
                        "vignette", vignette.path("id").asText(),
                        "level", vignette.path("expert").asInt())));
        return Map.of("answers", answers, "levels", levels);
    }

    private static JsonNode course(String code) {
        try (var in = Studying.class.getResourceAsStream("/io/perfcycle/training/courses/" + code + ".json")) {
            if (in == null) {
                throw new IllegalStateException("There is no quiz to learn for in course " + code);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

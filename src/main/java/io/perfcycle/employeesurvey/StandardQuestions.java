package io.perfcycle.employeesurvey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questionnaire that comes with the product, {@code standard-questions.json}: the same each time, so that surveys compare. */
@Component
class StandardQuestions {

    private final List<SurveyQuestion> all;

    StandardQuestions(ObjectMapper json) {
        try (var file = StandardQuestions.class.getResourceAsStream("standard-questions.json")) {
            all = List.of(json.readValue(file, SurveyQuestion[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SurveyQuestion> all() {
        return all;
    }
}

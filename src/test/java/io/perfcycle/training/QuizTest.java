package io.perfcycle.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.training.Quiz.Question;
import io.perfcycle.training.Quiz.Vignette;
import io.perfcycle.training.Quiz.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizTest {

    private static final Quiz QUIZ = new Quiz(
            80,
            3,
            List.of(
                    question("q1", "b"),
                    question("q2", "a", "c"),
                    question("q3", "a"),
                    question("q4", "d"),
                    question("q5", "a")),
            List.of(vignette("v1", 5), vignette("v2", 2), vignette("v3", 3), vignette("v4", 1)),
            new BigDecimal("0.5"));

    /** By hand: 4 of 5 are 80 %; deviations 0+0+1+1 = 2 of 4 are 0.5 (domain.md 7.1: at most 0.5 passes), 3 of 4 are 0.75. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        b | a c | a | d | a | 5 2 3 1 | 100.00 | 0.00 | true
        b | a c | a | d | b | 5 2 4 2 | 80.00  | 0.50 | true
        b | a c | a | d | a | 4 3 4 1 | 100.00 | 0.75 | false
        b | a   | a | d | b | 5 2 3 1 | 60.00  | 0.00 | false
        b | a b c | a | d | a | 5 2 3 1 | 80.00 | 0.00 | true""")
    void marks(
            String q1,
            String q2,
            String q3,
            String q4,
            String q5,
            String levels,
            String share,
            String apart,
            boolean passed) {
        var given = levels.split(" ");
        var score = QUIZ.grade(
                Map.of("q1", ids(q1), "q2", ids(q2), "q3", ids(q3), "q4", ids(q4), "q5", ids(q5)),
                Map.of(
                        "v1",
                        Integer.valueOf(given[0]),
                        "v2",
                        Integer.valueOf(given[1]),
                        "v3",
                        Integer.valueOf(given[2]),
                        "v4",
                        Integer.valueOf(given[3])));
        assertThat(score).isEqualTo(new Quiz.Score(new BigDecimal(share), new BigDecimal(apart), passed));
    }

    @Test
    void eachTryHasAnOrderOfItsOwnThatStaysWhileItLasts() {
        var orders = new HashSet<Quiz.Sheet>();
        for (var seed = 0L; seed < 20; seed++) {
            orders.add(QUIZ.shuffled(seed));
            assertThat(QUIZ.shuffled(seed)).isEqualTo(QUIZ.shuffled(seed));
        }
        assertThat(orders).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYS-101", "SYS-201", "MGR-101", "MGR-401", "HR-101", "HR-201"})
    void builtInCoursesAreSoundAndSayEverythingInBothLanguages(String code) throws IOException {
        var course = new ObjectMapper()
                .readValue(QuizTest.class.getResourceAsStream("courses/" + code + ".json"), BuiltIn.class);
        assertThat(course.code()).isEqualTo(code);
        assertThat(course.title()).matches(".*\\p{IsHan}.*");
        assertThat(course.titleEn()).matches("\\P{IsHan}+");
        if (course.quiz() == null) {
            return;
        }
        for (var question : course.quiz().questions()) {
            assertThat(question.text()).matches(".*\\p{IsHan}.*");
            assertThat(question.options())
                    .extracting(Words::id)
                    .doesNotHaveDuplicates()
                    .containsAll(question.right());
            assertThat(question.right()).isNotEmpty();
            assertThat(question.options()).allSatisfy(option -> {
                assertThat(option.textEn()).isNotBlank().matches("\\P{IsHan}+");
                assertThat(option.text()).isNotBlank();
            });
        }
        assertThat(course.quiz().questions()).extracting(Question::id).doesNotHaveDuplicates();
        // a guess must not pass: one option of four each
        assertThat(course.quiz().passMark()).isGreaterThanOrEqualTo(75);
    }

    /** domain.md 7.1: six vignettes, rated against experts. */
    @Test
    void raterTrainingHasSixVignettesOverTheWholeScale() throws IOException {
        var quiz = new ObjectMapper()
                .readValue(QuizTest.class.getResourceAsStream("courses/MGR-101.json"), BuiltIn.class)
                .quiz();
        assertThat(quiz.vignettes()).hasSize(6).extracting(Vignette::expert).contains(1, 2, 3, 4, 5);
        assertThat(quiz.tolerance()).isEqualByComparingTo("0.5");
        // a 3 for every case is 7/6 levels away from the experts on average
        assertThat(quiz.grade(Map.of(), Map.of("v1", 3, "v2", 3, "v3", 3, "v4", 3, "v5", 3, "v6", 3))
                        .deviation())
                .isEqualByComparingTo("1.17");
    }

    private static Set<String> ids(String chosen) {
        return Set.of(chosen.split(" "));
    }

    private static Question question(String id, String... right) {
        var options = List.of(words("a"), words("b"), words("c"), words("d"));
        return new Question(id, id, id, options, Set.of(right));
    }

    private static Words words(String id) {
        return new Words(id, id, id);
    }

    private static Vignette vignette(String id, int expert) {
        return new Vignette(id, id, id, expert);
    }
}

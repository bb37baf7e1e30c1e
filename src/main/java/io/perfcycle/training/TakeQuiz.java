package io.perfcycle.training;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Take quiz": the questions in an order of their own for each try; what is right stays on the server. */
@Component
class TakeQuiz extends UserTask<TakeQuiz.Answer> {

    record Answer(
            @Nullable List<@Nullable Choice> answers,
            @Nullable List<@Nullable Level> levels) {}

    record Choice(@Nullable String question, @Nullable List<@Nullable String> chosen) {}

    record Level(@Nullable String vignette, @Nullable Integer level) {}

    record Page(
            CoursePage course,
            Quiz.Sheet quiz,
            int passMark,
            String tolerance,
            int tried,
            int triesLeft,
            Quiz.@Nullable Score last) {}

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /** Far apart, so that no two tries of anybody share an order. */
    private static final long TRIES_APART = 1_000;

    private final Assignments assignments;
    private final Catalogue catalogue;
    private final CoursePage.Finder pages;

    TakeQuiz(Submissions submissions, Assignments assignments, Catalogue catalogue, CoursePage.Finder pages) {
        super(submissions, Answer.class);
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public Object page(TaskContext task) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        var quiz = quizOf(one);
        var tried = assignments.tries(one.id());
        return new Page(
                pages.of(one),
                quiz.shuffled(one.id() * TRIES_APART + tried),
                quiz.passMark(),
                quiz.tolerance().toPlainString(),
                tried,
                one.triesAllowed() - tried,
                assignments.lastScore(one.id()).orElse(null));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        var quiz = quizOf(one);
        var faults = new Faults();
        var chosen = chosen(quiz, answer, faults);
        var levels = levels(quiz, answer, faults);
        faults.refuse();
        var number = assignments.tries(one.id()) + 1;
        var score = quiz.grade(chosen, levels);
        assignments.tried(one.id(), number, score);
        task.set(TrainingProcess.QUIZ_PASSED, score.passed());
        task.set(TrainingProcess.TRIES_LEFT, !score.passed() && number < one.triesAllowed());
    }

    private static HashMap<String, Set<String>> chosen(Quiz quiz, Answer answer, Faults faults) {
        var ids = quiz.questions().stream().map(Quiz.Question::id).toList();
        var chosen = new HashMap<String, Set<String>>();
        faults.rows("answers", answer.answers(), Choice::question, ids).forEach((id, row) -> {
            var options = quiz.questions().stream()
                    .filter(question -> question.id().equals(id))
                    .flatMap(question -> question.options().stream())
                    .map(Quiz.Words::id)
                    .collect(Collectors.toSet());
            var picked = row.answer().chosen() == null
                    ? List.<@Nullable String>of()
                    : row.answer().chosen();
            if (picked.isEmpty() || !options.containsAll(picked)) {
                faults.add("QUIZ_CHOICE", row.path() + ".chosen");
            } else {
                chosen.put(id, Set.copyOf(picked));
            }
        });
        return chosen;
    }

    private static HashMap<String, Integer> levels(Quiz quiz, Answer answer, Faults faults) {
        var ids = quiz.vignettes().stream().map(Quiz.Vignette::id).toList();
        var levels = new HashMap<String, Integer>();
        faults.rows("levels", answer.levels(), Level::vignette, ids).forEach((id, row) -> {
            var level = row.answer().level();
            if (level == null || level < LOWEST || level > HIGHEST) {
                faults.add("QUIZ_LEVEL", row.path() + ".level");
            } else {
                levels.put(id, level);
            }
        });
        return levels;
    }

    private Quiz quizOf(Assignment one) {
        return catalogue
                .builtIn(one.course())
                .map(BuiltIn::quiz)
                .orElseThrow(() -> new IllegalStateException(one.course() + " has no quiz"));
    }
}

package io.perfcycle.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a course and what passes it. What is right never leaves the server: people get a {@link Sheet}.
 *
 * @param passMark least share of right answers, in percent
 * @param tries how many tries there are before HR has to look at it
 * @param vignettes cases to rate on the scale 1 to 5, as experts have rated them
 * @param tolerance most mean absolute deviation from the experts, in levels; 0.5 in domain.md 7.1
 */
record Quiz(
        int passMark,
        int tries,
        List<Question> questions,
        @Nullable List<Vignette> vignettes,
        @Nullable BigDecimal tolerance) {

    /** A text in both languages under a stable id. */
    record Words(String id, String text, String textEn) {}

    /** @param right ids of the options that are right; all of them and no other make the answer right */
    record Question(String id, String text, String textEn, List<Words> options, Set<String> right) {}

    /** @param expert the level that experts agreed on */
    record Vignette(String id, String text, String textEn, int expert) {}

    /** A question as people see it; {@code several} tells whether more than one option is to be chosen. */
    record Asked(String id, String text, String textEn, boolean several, List<Words> options) {}

    /** The quiz as people see it. */
    record Sheet(List<Asked> questions, List<Words> vignettes) {}

    /**
     * How a try went.
     *
     * @param rightShare right answers in percent, to two places
     * @param deviation mean absolute deviation from the experts in levels, to two places; null without vignettes
     */
    record Score(BigDecimal rightShare, @Nullable BigDecimal deviation, boolean passed) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Quiz {
        questions = List.copyOf(questions);
        vignettes = vignettes == null ? List.of() : List.copyOf(vignettes);
        tolerance = tolerance == null ? new BigDecimal("0.5") : tolerance;
    }

    /** The questions and their options in an order that follows from the seed: the same for a page loaded twice, another for the next try. */
    Sheet shuffled(long seed) {
        var chance = new Random(seed);
        var asked = new ArrayList<Asked>();
        for (var question : questions) {
            asked.add(new Asked(
                    question.id(),
                    question.text(),
                    question.textEn(),
                    question.right().size() > 1,
                    shuffled(question.options(), chance)));
        }
        var cases = vignettes.stream()
                .map(vignette -> new Words(vignette.id(), vignette.text(), vignette.textEn()))
                .toList();
        return new Sheet(shuffled(asked, chance), shuffled(cases, chance));
    }

    private static <T> List<T> shuffled(List<T> values, Random chance) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, chance);
        return List.copyOf(copy);
    }

    /**
     * Judges one try.
     *
     * @param chosen question id to the ids of the chosen options
     * @param levels vignette id to the level given, one for each vignette
     */
    Score grade(Map<String, Set<String>> chosen, Map<String, Integer> levels) {
        var right = questions.stream()
                .filter(question -> question.right().equals(chosen.getOrDefault(question.id(), Set.of())))
                .count();
        var share = BigDecimal.valueOf(right)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(questions.size()), 2, RoundingMode.HALF_UP);
        var deviation = vignettes.isEmpty() ? null : deviation(levels);
        var near = deviation == null || deviation.compareTo(tolerance) <= 0;
        return new Score(
                share,
                deviation == null ? null : deviation.setScale(2, RoundingMode.HALF_UP),
                near && share.compareTo(BigDecimal.valueOf(passMark)) >= 0);
    }

    private BigDecimal deviation(Map<String, Integer> levels) {
        var apart = vignettes.stream()
                .mapToInt(vignette -> Math.abs(levels.get(vignette.id()) - vignette.expert()))
                .sum();
        return BigDecimal.valueOf(apart).divide(BigDecimal.valueOf(vignettes.size()), 10, RoundingMode.HALF_UP);
    }
}

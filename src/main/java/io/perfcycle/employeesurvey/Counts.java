package io.perfcycle.employeesurvey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How one group answered, before anything is suppressed. */
final class Counts {

    static final int LEVELS = 5;

    private final Map<String, int[]> byQuestion = new HashMap<>();
    private int answers;

    /** One row of the tally; question {@code ''} counts answers, level 0 those who could not say. */
    void add(String question, int level, int count) {
        if (question.isEmpty()) {
            answers += count;
        } else {
            byQuestion.computeIfAbsent(question, any -> new int[LEVELS + 1])[level] += count;
        }
    }

    int answers() {
        return answers;
    }

    /** Answers with a level. */
    int n(String question) {
        return Arrays.stream(levels(question)).skip(1).sum();
    }

    /** Index 0: could not say; 1 to 5: the levels. */
    int[] levels(String question) {
        return byQuestion.getOrDefault(question, new int[LEVELS + 1]).clone();
    }
}

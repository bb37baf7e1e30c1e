package io.perfcycle.training;

import java.util.Map;

/**
 * One row of the decision table {@code training-assignment} that matched.
 *
 * @param action ASSIGN, ASSIGN_AND_GATE, ASSIGN_AND_COACH, ASSIGN_WITH_PIP, RECOMMEND or NO_TRAINING
 * @param course a code, or BY_INDICATOR, BY_COMPETENCY, BY_POSITION, BY_COURSE, BY_ROLE: to be looked up
 */
record Ruling(String rule, String action, String course, int dueDays, String owner, int priority) {

    static final String NO_TRAINING = "NO_TRAINING";
    static final String RECOMMEND = "RECOMMEND";

    static Ruling of(Map<String, Object> row) {
        return new Ruling(
                String.valueOf(row.get("rule")),
                String.valueOf(row.get("action")),
                String.valueOf(row.get("course")),
                ((Number) row.get("dueDays")).intValue(),
                String.valueOf(row.get("owner")),
                ((Number) row.get("priority")).intValue());
    }

    boolean trains() {
        return !action.equals(NO_TRAINING);
    }

    boolean onlyRecommends() {
        return action.equals(RECOMMEND);
    }
}

package io.perfcycle.performancecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part: fewer than 30 days, or less than a third of the cycle, is too short to be rated. */
class EligibilityTableTest {
    @ParameterizedTest(name = "{0}: {1} of {2} days is {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
        FULL_TIME | 92 | 92  | ELIGIBLE     | employed throughout
        PART_TIME | 92 | 92  | ELIGIBLE     | employed throughout
        FLEXIBLE  | 31 | 92  | ELIGIBLE     | domain 1.4: 31 days are more than 92/3
        FULL_TIME | 30 | 92  | TOO_SHORT    | domain 1.4: 30 days are less than 92/3
        FULL_TIME | 30 | 90  | ELIGIBLE     | domain 1.4: exactly 30 days, exactly a third
        FULL_TIME | 29 | 60  | ELIGIBLE     | 29 days are more than 60/3
        FULL_TIME | 60 | 181 | TOO_SHORT    | domain 1.4: 60 days are less than 181/3
        FULL_TIME | 61 | 181 | ELIGIBLE     | domain 1.4: 61 days are more than 181/3
        FULL_TIME | 28 | 28  | ELIGIBLE     | a whole month, though shorter than 30 days
        FULL_TIME | 16 | 31  | ELIGIBLE     | joined in the middle of a monthly period, contract 5: scaled by 16/31
        FULL_TIME | 1  | 92  | TOO_SHORT    | one day is less than 92/3
        FULL_TIME | 0  | 92  | NOT_EMPLOYED | not a day within the period""")
    void decides(String employmentType, int daysEmployed, int periodDays, String code, String source) {
        var eligibility = Tables.ask(
                        "eligibility",
                        Map.of(
                                "employmentType",
                                employmentType,
                                "daysEmployed",
                                daysEmployed,
                                "periodDays",
                                periodDays,
                                "planState",
                                "NONE"))
                .orElseThrow();
        assertThat(eligibility).containsEntry("code", code).containsEntry("eligible", code.equals("ELIGIBLE"));
    }

    @ParameterizedTest(name = "plan {0}: notice {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        NONE   | ''
        PASSED | ''
        OPEN   | PLAN_UNDER_WAY
        FAILED | PLAN_NOT_PASSED""")
    void anImprovementPlanExcludesNobodyButIsPointedOut(String planState, String notice) {
        var eligibility = Tables.ask(
                        "eligibility",
                        Map.of(
                                "employmentType",
                                "FULL_TIME",
                                "daysEmployed",
                                92,
                                "periodDays",
                                92,
                                "planState",
                                planState))
                .orElseThrow();
        assertThat(eligibility).containsEntry("eligible", true).containsEntry("notice", notice);
    }
}

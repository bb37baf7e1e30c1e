package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);

    /** Levels between the extremes stand by themselves; the lowest and the highest need what happened and when. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2   | -                       | -          | -
            4   | -                       | -          | -
            4.0 | -                       | -          | -
            5   | led the returns project | 2025-07-01 | -
            1   | 三次无故缺席晨会并被记录 | 2025-09-30 | -
            5   | -                       | -          | evidence EVIDENCE_REQUIRED, evidenceOn EVIDENCE_DATE_REQUIRED
            1   | too short               | 2025-08-01 | evidence EVIDENCE_REQUIRED
            5   | led the returns project | -          | evidenceOn EVIDENCE_DATE_REQUIRED
            5   | led the returns project | 2025-06-30 | evidenceOn EVIDENCE_DATE_OUTSIDE
            5   | led the returns project | 2025-10-01 | evidenceOn EVIDENCE_DATE_OUTSIDE
            3   | seen in the shop        | 2024-01-01 | evidenceOn EVIDENCE_DATE_OUTSIDE
            3.5 | -                       | -          | value LEVEL_NOT_WHOLE
            0   | -                       | -          | value NUMBER_TOO_SMALL
            6   | -                       | -          | value NUMBER_TOO_LARGE
            -   | -                       | -          | value RATING_REQUIRED
            """)
    void aLevel(BigDecimal level, String evidence, LocalDate on, String wanted) {
        var row = new RatingAnswer.Row("SVC", level, false, null, evidence, on);
        assertThat(faults(item("SVC", "RATED"), row)).isEqualTo(wanted == null ? "" : wanted);
    }

    @Test
    void notObservedIsMissingAndNoLevel() {
        var rules = new RatingRules(List.of(item("SVC", "RATED")), FIRST, LAST);
        var answer =
                new RatingAnswer(List.of(new RatingAnswer.Row("SVC", null, true, " seldom met ", null, null)), null);
        var faults = new Faults();
        assertThat(rules.read(answer, faults)).containsExactly(new Rating("SVC", null, true, "seldom met", null, null));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void observedAndNotObservedAtOnceIsRefused() {
        var row = new RatingAnswer.Row("SVC", BigDecimal.ONE, true, null, null, null);
        assertThat(faults(item("SVC", "RATED"), row)).isEqualTo("value RATED_AND_NOT_OBSERVED");
    }

    @ParameterizedTest
    @CsvSource({
        "MILESTONE,0,''",
        "MILESTONE,100,''",
        "MILESTONE,100.1,value NUMBER_TOO_LARGE",
        "BONUS,10,''",
        "BONUS,-0.1,value NUMBER_TOO_SMALL",
        "QUANTITATIVE,-12.5,''"
    })
    void otherScalesHaveTheirOwnBounds(String kind, BigDecimal value, String wanted) {
        var row = new RatingAnswer.Row("X", value, false, null, null, null);
        assertThat(faults(item("X", kind), row)).isEqualTo(wanted);
    }

    private static String faults(ScorecardItem item, RatingAnswer.Row row) {
        var faults = new Faults();
        new RatingRules(List.of(item), FIRST, LAST).read(new RatingAnswer(List.of(row), null), faults);
        var found = new ArrayList<String>();
        try {
            faults.refuse();
        } catch (Refusal refusal) {
            refusal.faults().forEach(fault -> found.add(fault.field().replace("ratings[0].", "") + " " + fault.code()));
        }
        return String.join(", ", found);
    }

    private static ScorecardItem item(String code, String kind) {
        return new ScorecardItem(
                1,
                1,
                1,
                new StandardItem(
                        code,
                        1,
                        code,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        "RATE",
                        null,
                        "REWEIGHT",
                        null,
                        null,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                "QUANTITATIVE".equals(kind));
    }
}

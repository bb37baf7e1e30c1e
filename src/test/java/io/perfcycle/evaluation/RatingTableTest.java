package io.perfcycle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.Tables;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default table of contract section 5: S from 110, A from 100, B from 85, C from 70, else D. */
class RatingTableTest {
    @ParameterizedTest(name = "{0}, vetoed {1}, is {2} with coefficient {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
        120.00 | false | S | 1.5 | contract 5
        110.00 | false | S | 1.5 | contract 5
        109.99 | false | A | 1.2 | contract 5
        100.00 | false | A | 1.2 | contract 5
        99.99  | false | B | 1.0 | contract 5
        85.00  | false | B | 1.0 | contract 5
        84.99  | false | C | 0.8 | contract 5
        70.00  | false | C | 0.8 | contract 5
        69.99  | false | D | 0   | contract 5
        0.00   | false | D | 0   | contract 5
        120.00 | true  | D | 0   | contract 5: a veto caps the level at D
        0.00   | true  | D | 0   | contract 5: a veto caps the level at D""")
    void rates(BigDecimal total, boolean vetoed, String level, BigDecimal coefficient, String source) {
        var rating = Tables.ask("rating", Map.of("total", total, "vetoed", vetoed, "decidedLevel", ""))
                .orElseThrow();
        assertThat(rating.get("level")).isEqualTo(level);
        assertThat(new BigDecimal(rating.get("coefficient").toString())).isEqualByComparingTo(coefficient);
    }

    @ParameterizedTest(name = "decided {0}, whatever the total, with the coefficient {1} of that level")
    @CsvSource({"S, 1.5", "A, 1.2", "B, 1.0", "C, 0.8", "D, 0"})
    void aDecidedLevelGoesBeforeTheTotal(String level, BigDecimal coefficient) {
        for (var total : List.of("0", "69.99", "100", "120")) {
            var rating = Tables.ask(
                            "rating", Map.of("total", new BigDecimal(total), "vetoed", false, "decidedLevel", level))
                    .orElseThrow();
            assertThat(rating.get("level")).isEqualTo(level);
            assertThat(new BigDecimal(rating.get("coefficient").toString())).isEqualByComparingTo(coefficient);
        }
    }

    @Test
    void aVetoGoesBeforeADecidedLevel() {
        var inputs = Map.<String, Object>of("total", new BigDecimal(110), "vetoed", true, "decidedLevel", "A");
        assertThat(Tables.ask("rating", inputs).orElseThrow().get("level")).isEqualTo("D");
    }

    @Test
    void withoutATotalThereIsNoLevel() {
        var inputs = new HashMap<String, Object>();
        inputs.put("total", null);
        inputs.put("vetoed", false);
        inputs.put("decidedLevel", "");
        assertThat(Tables.ask("rating", inputs)).isEmpty();
    }
}

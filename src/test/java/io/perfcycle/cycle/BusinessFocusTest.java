package io.perfcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shifting weights towards a cycle's focus; expected values by hand. */
class BusinessFocusTest {

    @Test
    void nothingNamedChangesNothing() {
        var scorecard = List.of(item("A", "60", null, null), item("B", "40", null, null));
        assertThat(BusinessFocus.shift(scorecard, Map.of("X", new BigDecimal(50))))
                .contains(scorecard);
    }

    @Test
    void theNamedOneTakesItsShareAndAllAreScaledByOneFactor() {
        // 50 + 30 + 30 = 110, so each is multiplied by 10/11: 45.4545.., 27.2727.., 27.2727..
        var shifted = weights(
                List.of(item("A", "40", null, null), item("B", "30", null, null), item("C", "30", null, null)),
                Map.of("A", new BigDecimal(50)));
        assertThat(shifted).containsExactly("45.46", "27.27", "27.27");
    }

    @Test
    void boundsHoldAndTheRestTakesWhatIsLeft() {
        // A may not exceed 45: B and C share the remaining 55 evenly
        var shifted = weights(
                List.of(item("A", "40", "10", "45"), item("B", "30", null, null), item("C", "30", null, null)),
                Map.of("A", new BigDecimal(90)));
        assertThat(shifted).containsExactly("45.00", "27.50", "27.50");
    }

    @Test
    void boundsThatLeaveNoWayAreSaid() {
        assertThat(BusinessFocus.shift(
                        List.of(item("A", "50", "50", "50"), item("B", "50", null, "40")),
                        Map.of("A", new BigDecimal(60))))
                .isEmpty();
    }

    @Test
    void amongEqualRemaindersTheFirstCodeGetsWhatIsLeft() {
        // 40 + 40 + 40 = 120: 33.333 each, 0.01 goes to A, though it stands last
        assertThat(weights(
                        List.of(item("C", "40", null, null), item("B", "40", null, null), item("A", "20", null, null)),
                        Map.of("A", new BigDecimal(40))))
                .containsExactly("33.33", "33.33", "33.34");
    }

    @Test
    void vetoesAndBonusesStayOutside() {
        var shifted = weights(
                List.of(item("A", "50", null, null), item("B", "50", null, null), veto("V")),
                Map.of("A", new BigDecimal(75)));
        // 75 + 50 = 125: 60 and 40
        assertThat(shifted).containsExactly("60.00", "40.00", "0");
    }

    private static List<String> weights(List<StandardItem> scorecard, Map<String, BigDecimal> focus) {
        return BusinessFocus.shift(scorecard, focus).orElseThrow().stream()
                .map(item -> item.weight().toPlainString())
                .toList();
    }

    private static StandardItem item(String code, String weight, String min, String max) {
        return line(code, "QUANTITATIVE", weight, min, max);
    }

    private static StandardItem veto(String code) {
        return line(code, "VETO", "0", null, null);
    }

    private static StandardItem line(String code, String kind, String weight, String min, String max) {
        return new StandardItem(
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
                new BigDecimal(weight),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                number(min),
                number(max));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

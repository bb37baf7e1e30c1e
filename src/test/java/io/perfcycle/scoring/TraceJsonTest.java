package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.perfcycle.scoring.Scorecard.Item;
import io.perfcycle.scoring.Scorecard.Segment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trace is plain data: written by an ordinary mapper, read back the same, and known in its shape by other rooms. */
class TraceJsonTest {
    /** As the application writes traces: numbers as strings. */
    private final ObjectMapper json = JsonMapper.builder()
            .configure(com.fasterxml.jackson.core.json.JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS, true)
            .build();

    @Test
    void comesBackFromJsonAsItWas() {
        Seeds.each(500, random -> {
            var trace = Scorecard.total(RandomScorecards.segments(random));
            try {
                var back = json.readValue(json.writeValueAsString(trace), Trace.class);
                assertThat(back).isEqualTo(trace);
                assertThat(back.replay()).isEqualTo(trace);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        });
    }

    @Test
    void looksLikeTheGoldenTrace() throws IOException {
        try (var golden = getClass().getResourceAsStream("/golden/trace.json")) {
            var written = json.writerWithDefaultPrettyPrinter().writeValueAsString(transferred());
            assertThat(json.readTree(written))
                    .as(written)
                    .isEqualTo(json.readTree(new String(golden.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /**
     * By hand: ORDERS is 60 + 40 (450 - 400) / (500 - 400) = 80, so the host has (60 x 80 + 40 x 104) / 100 + 2 = 91.60, the
     * lead 69, both 46 days: 80.30. Half time, transferred after 46 days, with a computed, a rated, a missing, a
     * veto and a bonus figure.
     */
    private static Trace transferred() {
        var scaling = new Scaling(
                List.of(new Scaling.Factor(Scaling.FactorName.PART_TIME_FTE, new BigDecimal("0.5"), BigDecimal.ONE)));
        var orders = ScoringRules.of(
                Kind.QUANTITATIVE,
                Direction.HIGHER,
                Anchors.ladder(new BigDecimal("800"), new BigDecimal("1000"), new BigDecimal("1200")));
        var paid = new Aggregate(Aggregate.Function.SUM, "orders_paid");
        var host = List.of(
                new Item(
                        "ORDERS",
                        new BigDecimal("60"),
                        orders,
                        Basis.VOLUME,
                        MissingPolicy.REWEIGHT,
                        Figure.computed(Formula.parse("sum(orders_paid)"), Map.of(paid, new BigDecimal("450.00")))),
                new Item(
                        "TEAMWORK",
                        new BigDecimal("40"),
                        new Rated(),
                        Basis.RATE,
                        MissingPolicy.HOLD,
                        Figure.given(new BigDecimal("3.4"))),
                new Item(
                        "VIOLATION",
                        BigDecimal.ZERO,
                        new Veto(),
                        Basis.RATE,
                        MissingPolicy.HOLD,
                        Figure.given(BigDecimal.ONE)),
                new Item(
                        "IDEAS",
                        BigDecimal.ZERO,
                        new Bonus(),
                        Basis.RATE,
                        MissingPolicy.REWEIGHT,
                        Figure.given(new BigDecimal("2"))));
        var lead = List.of(
                new Item(
                        "REFUND_RATE",
                        new BigDecimal("30"),
                        ScoringRules.of(
                                Kind.QUANTITATIVE, Direction.LOWER, Anchors.ladder(null, new BigDecimal("5"), null)),
                        Basis.RATE,
                        MissingPolicy.REWEIGHT,
                        Figure.computed(Formula.parse("sum(refund) / sum(paid) * 100"), Map.of())),
                new Item(
                        "PROJECT",
                        new BigDecimal("70"),
                        new Milestone(),
                        Basis.RATE,
                        MissingPolicy.REWEIGHT,
                        Figure.given(new BigDecimal("69"))));
        var change = LocalDate.of(2026, 8, 16);
        return Scorecard.total(List.of(
                new Segment("HOST", new Span(LocalDate.of(2026, 7, 1), change.minusDays(1)), scaling, host),
                new Segment("LEAD", new Span(change, LocalDate.of(2026, 9, 30)), scaling, lead)));
    }
}

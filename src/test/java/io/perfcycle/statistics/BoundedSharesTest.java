package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.statistics.BoundedShares.Share;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedSharesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * By hand: proportion, then what a bound keeps is taken off and the rest shared, then the largest remainder. 60 and 25 of 85
     * are 70.588 and 29.412; with the first held at 65 the other gets 35.
     */
    @ParameterizedTest
    @CsvSource({
        "60:0:100 25:0:100,                   1,    71 29",
        "60:0:100 25:0:100,                   0.01, 70.59 29.41",
        "60:0:65 25:0:100,                    1,    65 35",
        "40:30:50 20:10:30 25:20:30 15:0:20,  1,    40 20 25 15",
        "10:0:100 10:0:100 10:0:100,          1,    34 33 33",
        "50:0:100 50:40:100 50:0:100,         1,    30 40 30",
        "0:0:100 70:0:100,                    1,    0 100",
    })
    void proportionsWithinBoundsToExactlyTheWhole(String shares, BigDecimal step, String expected) {
        assertThat(BoundedShares.of(HUNDRED, step, shares(shares)).orElseThrow().stream()
                        .map(weight -> weight.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void noWayToTheWholeIsSaid() {
        assertThat(BoundedShares.of(HUNDRED, BigDecimal.ONE, shares("50:0:40 50:0:50")))
                .isEmpty();
        assertThat(BoundedShares.of(HUNDRED, BigDecimal.ONE, shares("50:60:70 50:50:60")))
                .isEmpty();
        assertThat(BoundedShares.of(HUNDRED, BigDecimal.ONE, shares("0:0:100 0:0:100")))
                .isEmpty();
        assertThat(BoundedShares.of(HUNDRED, BigDecimal.ONE, List.of())).isEmpty();
    }

    private static List<Share> shares(String text) {
        return Arrays.stream(text.split(" "))
                .map(part -> part.split(":"))
                .map(part -> new Share(new BigDecimal(part[0]), new BigDecimal(part[1]), new BigDecimal(part[2])))
                .toList();
    }
}

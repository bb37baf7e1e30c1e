package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    /** By hand: the values, the sizes of the bands, and the band of each value. */
    @ParameterizedTest
    @CsvSource({
        "90/80/70/60, 1/2/1, 0/1/1/2",
        "60/90/80/70, 1/2/1, 2/0/1/1", // the order they come in does not matter
        "90/90/70/60, 1/2/1, 0/0/1/2", // one place in each of two bands: the higher
        "90/90/90/60, 1/2/1, 1/1/1/2", // two of three belong to the second band
        "90/90/90/90, 1/2/1, 1/1/1/1", // all equal: nobody is pushed up or down by chance
        "90/80/80.00/80.0, 1/1/2, 0/2/2/2", // 80 and 80.00 are the same
        "90, 0/1/0, 1"
    })
    void asByHand(String values, String sizes, String bands) {
        assertThat(Bands.of(LargestRemainderTest.numbers(values), integers(sizes)))
                .isEqualTo(integers(bands));
    }

    @Test
    void neverPartsEqualsNeverPutsALowerValueHigherAndAsksNotForTheOrder() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var values = new ArrayList<>(random.ints(random.nextInt(40), 60, 90)
                    .mapToObj(BigDecimal::valueOf)
                    .toList());
            var sizes = LargestRemainder.of(
                    values.size(), List.of(BigDecimal.TEN, BigDecimal.valueOf(30), BigDecimal.valueOf(60)));
            var bands = Bands.of(values, sizes);
            for (var one = 0; one < values.size(); one++) {
                for (var other = 0; other < values.size(); other++) {
                    var order = values.get(one).compareTo(values.get(other));
                    if (order == 0) {
                        assertThat(bands.get(one)).isEqualTo(bands.get(other));
                    } else if (order > 0) {
                        assertThat(bands.get(one)).isLessThanOrEqualTo(bands.get(other));
                    }
                }
            }
            var shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, random);
            var again = Bands.of(shuffled, sizes);
            for (var at = 0; at < shuffled.size(); at++) {
                assertThat(again.get(at)).isEqualTo(bands.get(values.indexOf(shuffled.get(at))));
            }
        }
    }

    @Test
    void refusesBandsThatHoldAnotherNumber() {
        assertThatThrownBy(() -> Bands.of(LargestRemainderTest.numbers("1/2"), List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> integers(String text) {
        return Arrays.stream(text.split("/")).map(Integer::valueOf).toList();
    }
}

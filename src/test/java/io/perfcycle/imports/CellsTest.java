package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234.5           | 1234.5
            1,234.50         | 1234.50
            1,234,567        | 1234567
            １２３４．５     | 1234.5
            １，２３４       | 1234
            －５             | -5
            +7               | 7
            .5               | 0.5
            1.2E+05          | 120000
            0.12345678905    | 0.1234567891
            9999999999999999999999999999 | 9999999999999999999999999999""")
    void readsNumbersThatCanMeanOnlyOneThing(String text, BigDecimal number) {
        assertThat(Cells.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.234,50",
                "12,34",
                "12.5%",
                "１２％",
                "￥5",
                "5元",
                "NaN",
                "Infinity",
                "1e400",
                "0x1F",
                "--1",
                "1 000",
                "abc",
                "1.2.3",
                "99999999999999999999999999999",
                "٣"
            })
    void refusesNumbersThatAreUnclear(String text) {
        assertThat(Cells.number(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01",
                "2025-3-1",
                "2025/3/1",
                "2025年3月1日",
                "２０２５年３月１日",
                "2025/3/1 0:00",
                "2025-03-01T00:00:00"
            })
    void readsDays(String text) {
        assertThat(Cells.date(text)).contains(LocalDate.of(2025, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29",
                "2025-13-01",
                "01/03/2025",
                "3/1/2025",
                "25-3-1",
                "2025-03-01 12:30",
                "0001-01-01",
                "45717"
            })
    void refusesDaysThatAreNoneOrUnclear(String text) {
        assertThat(Cells.date(text)).isEmpty();
    }

    @Test
    void trimsWhatNobodySees() {
        assertThat(Cells.trimmed("\uFEFF\u3000 张三\u00A0\t")).isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "a\u0085b", "a\uFFFD", "\uD842", "#N/A", "#DIV/0!"})
    void seesSpoiledText(String text) {
        assertThat(Cells.spoiled(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "👍 ok", "two\nlines", "#1", "王·小明"})
    void leavesHonestTextAlone(String text) {
        assertThat(Cells.spoiled(text)).isFalse();
    }
}

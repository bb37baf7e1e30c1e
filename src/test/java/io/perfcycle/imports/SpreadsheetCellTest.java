package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OWASP lists under CSV injection, and the disguises that spreadsheets see through. */
class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t1",
                "\r1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u0000=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "﹦1",
                "=",
                "-",
                "+",
                "-5%",
                "+86 138",
                "--5"
            })
    void armedTextGetsAnApostrophe(String text) {
        assertThat(SpreadsheetCell.disarmed(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.runs(SpreadsheetCell.disarmed(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5", "+3.25", "-0.0001", "张三", "a-b", "1=1", "'=1", "C", "2025-07-01"})
    void numbersAndOtherTextStayAsTheyAre(String text) {
        assertThat(SpreadsheetCell.disarmed(text)).isEqualTo(text);
    }
}

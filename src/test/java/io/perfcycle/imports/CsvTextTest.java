package io.perfcycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1"})
    void disarmsWhatASpreadsheetWouldRun(String cell) {
        assertThat(CsvText.line(cell).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3.25", "张三", "a-b", ""})
    void leavesNumbersAndTextAlone(String cell) {
        assertThat(CsvText.line(cell)).isEqualTo(cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb"})
    void quotesWhatWouldBreakTheLine(String cell) {
        assertThat(CsvText.line(cell)).isEqualTo('"' + cell.replace("\"", "\"\"") + "\"\r\n");
    }
}

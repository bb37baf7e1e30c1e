package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.result.ResultVersion;
import io.perfcycle.support.RatedShop;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

/** Thirteen results as {@link RatedShop} counts them (with B1 in HQ six at 100.00, A), of which calibration lifts one from A to S. */
class CycleReportIT extends RatedShop {

    private void calibrated(String code) {
        rated(code, "null");
        var person = participations.get(code, "H01");
        versions.append(
                person,
                versions.traceOf(person.id()).orElseThrow(),
                ResultVersion.Source.CALIBRATION,
                "K-1",
                "=HYPERLINK(\"http://evil\")",
                "S");
    }

    @Test
    void theWorkbookHoldsRealNumbersWithFormatsAFrozenHeadAndFilters() {
        calibrated("W1");
        var book = Spread.read(as("T-HR").file("/api/v1/cycles/W1/results.xlsx?lang=zh"));
        assertThat(book.sheets().keySet()).containsExactly("概览", "结果", "各部门等级分布", "调整前后", "对结果的决定");
        assertThat(book.sheets().get("结果").get(0).getCellText(0)).isEqualTo("员工编号");

        var row = book.row("结果", "E1");
        assertThat(row.getCellText(2)).isEqualTo("门店");
        assertThat(row.getCellText(4)).isEqualTo("王主管");
        assertThat(row.getCell(6).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(6).asNumber()).isEqualByComparingTo("113.33");
        assertThat(row.getCell(6).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(row.getCell(8).asNumber()).isEqualByComparingTo("1.5");
        assertThat(book.row("结果", "H10").getCellText(5)).isEqualTo("暂缓");
        assertThat(book.row("结果", "H10").getOptionalCell(6).filter(cell -> cell.getValue() != null))
                .isEmpty();

        // 门店: M1, E1, E2, H01-H10 = 13 people, 12 with a total; two S by points and one by calibration
        var unit = book.row("各部门等级分布", "门店");
        assertThat(unit.getCell(1).asNumber()).isEqualByComparingTo("13");
        assertThat(unit.getCell(2).asNumber()).isEqualByComparingTo("12");
        assertThat(unit.getCell(5).asNumber()).isEqualByComparingTo("3");
        assertThat(unit.getCell(9).asNumber()).isEqualByComparingTo("0.25");
        assertThat(unit.getCell(9).getDataFormatString()).isEqualTo("0.0%");

        var level = book.row("调整前后", "S");
        assertThat(level.getCell(1).asNumber()).isEqualByComparingTo("2");
        assertThat(level.getCell(3).asNumber()).isEqualByComparingTo("3");
        assertThat(book.row("对结果的决定", "H01").getCellText(8)).isEqualTo("'=HYPERLINK(\"http://evil\")");

        for (var sheet = 1; sheet <= 5; sheet++) {
            assertThat(book.parts().get("xl/worksheets/sheet%d.xml".formatted(sheet)))
                    .contains("state=\"frozen\"", "<autoFilter ")
                    .doesNotContain("<f>");
        }
        assertThat(Spread.read(as("T-HR").file("/api/v1/cycles/W1/results.xlsx?lang=en"))
                        .sheets()
                        .keySet())
                .containsExactly(
                        "Overview", "Results", "Levels by unit", "Before and after", "Decisions about the result");
    }

    @Test
    void everybodyReadsTheWorkbookWithinHisReach() {
        calibrated("W2");
        assertThat(people(as("M1").file("/api/v1/cycles/W2/results.xlsx?lang=zh")))
                .contains("E1", "H01")
                .doesNotContain("M1", "B1");
        assertThat(people(as("E1").file("/api/v1/cycles/W2/results.xlsx?lang=zh")))
                .isEmpty();
        var mine = Spread.read(as("E1").file("/api/v1/cycles/W2/results.xlsx?lang=zh"));
        assertThat(mine.parts().values()).noneMatch(part -> part.contains("HYPERLINK") || part.contains("113.33"));
    }

    private static java.util.List<String> people(byte[] book) {
        return Spread.read(book).sheets().get("结果").stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .toList();
    }

    @Test
    void hrAndAuditorsPrintTheCycle() {
        calibrated("W3");
        var pdf = as("T-HR").file("/api/v1/cycles/W3/report.pdf?lang=zh");
        Paper.paint(pdf, "cycle-zh");
        var paper = Paper.read(pdf);
        assertThat(paper.text()).contains("考核周期报告", "各环节进度", "目标设定", "门店", "1 人没有总分：暂缓", "1 个结果有调整，来源：校准");
        assertThat(paper.text()).contains("S 2 3 23.1 %");
        var english = as("T-HR").file("/api/v1/cycles/W3/report.pdf?lang=en");
        Paper.paint(english, "cycle-en");
        assertThat(Paper.read(english).text()).contains("Cycle report", "Unit by unit", "Whole cycle");
        for (var reader : new String[] {"M1", "E1", "K-1", "D1"}) {
            assertThat(as(reader).get("/api/v1/cycles/W3/report.pdf").status()).isEqualTo(403);
        }
    }
}

package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

/** Evidence as tables, whatever sections there are. */
class ReviewFilesTest {

    private static final String INDICATORS = """
            {"results":40,"people":31,"outcomes":{},"indicators":[
             {"indicator":"GMV","name":"成交额","nameEn":"Revenue","posts":["HOST","LEAD"],"n":38,"missingShare":0.05,
              "mean":{"n":38,"value":91.25,"low":88.5,"high":94,"standing":"KNOWN"},
              "validity":{"n":38,"value":null,"low":null,"high":null,"standing":"CONSTANT"},
              "useless":false,"recommendation":"ADJUST","reasons":["CEILING","REDUNDANT"]},
             {"indicator":"=RET","name":"退货率","nameEn":null,"posts":[],"n":4,"missingShare":0,
              "mean":{"n":4,"value":null,"low":null,"high":null,"standing":"INSUFFICIENT_DATA"},
              "validity":{"n":4,"value":null,"low":null,"high":null,"standing":"INSUFFICIENT_DATA"},
              "useless":true,"recommendation":"INSUFFICIENT_DATA","reasons":["TOO_FEW"]}]}""";

    private static final String GROUPS = """
            {"smallest":5,"attributes":[{"code":"UNIT","verdict":"DIFFERENT","p":0.0004,
              "groups":[{"code":"SHOP","people":12},{"code":"HQ","people":9}]}]}""";

    private final Shown chinese = shown(Locale.CHINESE);

    /** Speaks with the words of this room alone. */
    private static Shown shown(Locale reader) {
        var words = PdfPressTest.words();
        return new Shown(words, reader, ZoneOffset.UTC);
    }

    @Test
    void aFigureIsANumberAndWhatIsNotKnownSaysWhy() {
        var grid = grids(chinese, "indicators", INDICATORS).get(1);
        assertThat(grid.title()).isEqualTo("指标健康度 · 指标");
        assertThat(cell(grid, 0, "平均")).isEqualTo(new BigDecimal("91.25"));
        assertThat(cell(grid, 0, "平均 · 95% 下限")).isEqualTo(new BigDecimal("88.5"));
        assertThat(cell(grid, 1, "平均")).isEqualTo("数据不足");
        assertThat(cell(grid, 0, "与业务结果的相关")).isEqualTo("没有变化");
        assertThat(cell(grid, 0, "理由")).isEqualTo("天花板, 重复");
        assertThat(cell(grid, 0, "建议")).isEqualTo("调整");
        assertThat(cell(grid, 1, "英文名称")).isNull();
    }

    @Test
    void aTotalIsANumberTooAndANumberOfAPersonIsNot() {
        var grid = grids(shown(Locale.ENGLISH), "weight-people", """
                {"changes":[{"cycle":"2026-Q2","employeeNo":"121","total":"59.46","proposedTotal":"63.95","level":"D"}]}""").get(0);
        assertThat(cell(grid, 0, "Total")).isEqualTo(new BigDecimal("59.46"));
        assertThat(cell(grid, 0, "Proposed total")).isEqualTo(new BigDecimal("63.95"));
        assertThat(grid.rows().get(0)).contains("121");
    }

    @Test
    void aListWithinARowStandsBesideTheRowsName() {
        var grids = grids(shown(Locale.ENGLISH), "groups", GROUPS);
        assertThat(grids)
                .extracting(Grid::title)
                .containsExactly(
                        "Fairness between groups",
                        "Fairness between groups · Comparisons",
                        "Fairness between groups · Comparisons · Groups");
        assertThat(cell(grids.get(2), 1, "Of")).isEqualTo("unit");
        assertThat(cell(grids.get(2), 1, "Code")).isEqualTo("HQ");
    }

    @Test
    void theWorkbookIsArmedAgainstFormulasAndThePaperIsReadInTwoLanguages() {
        var grids = grids(chinese, "indicators", INDICATORS);
        var out = new ByteArrayOutputStream();
        Book.write(grids, out);
        var book = Spread.read(out.toByteArray());
        assertThat(book.row("指标健康度 · 指标", "'=RET")).isNotNull();
        var share = book.row("指标健康度 · 指标", "GMV").getCell(5);
        assertThat(share.getType()).isEqualTo(CellType.NUMBER);
        assertThat(share.getDataFormatString()).isEqualTo("0.0%");

        for (var reader : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var sections = new java.util.ArrayList<>(grids(shown(reader), "indicators", INDICATORS, true));
            sections.addAll(grids(shown(reader), "groups", GROUPS, true));
            var pdf = new PdfPress(PdfPressTest.words(), new Typeface())
                    .print(
                            "review",
                            Map.of(
                                    "review", "7",
                                    "period", "2025",
                                    "cycles", "Q1, Q2",
                                    "sealed", true,
                                    "grids",
                                            sections.stream()
                                                    .map(grid -> PaperGrid.of(grid, 9))
                                                    .toList(),
                                    "printed", ""),
                            reader);
            Paper.paint(pdf, "review-" + reader.getLanguage());
            var text = Paper.read(pdf).text();
            assertThat(text)
                    .contains(reader.equals(Locale.CHINESE) ? "指标健康度" : "Indicator health")
                    .contains("91.3 [88.5; 94] n=38", "5 %", "GMV");
        }
    }

    private static List<Grid> grids(Shown shown, String section, String json) {
        return grids(shown, section, json, false);
    }

    private static List<Grid> grids(Shown shown, String section, String json, boolean paper) {
        try {
            return new ReviewGrids(shown, paper).of(section, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Object cell(Grid grid, int row, String head) {
        for (var at = 0; at < grid.columns().size(); at++) {
            if (grid.columns().get(at).head().equals(head)) {
                return grid.rows().get(row).get(at);
            }
        }
        throw new AssertionError("No " + head + " in " + grid.columns());
    }
}

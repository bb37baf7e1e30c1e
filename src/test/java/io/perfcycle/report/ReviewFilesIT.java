package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ReleasedCycle;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

/**
 * The files of a review that was computed, decided and approved over HTTP. By hand, as in {@code SystemReviewIT}: RET (20) is
 * merged into GMV (40), PRJ (15) retires, so GMV and CM_SERVICE (25) become 71 and 29.
 */
class ReviewFilesIT extends ReleasedCycle {

    private static final String REVIEWS = "/api/v1/system-reviews";

    /** What a spreadsheet would run, as a reason. */
    private static final String FORMULA = "=1+1";

    @Test
    void decisionsAndEvidenceAreReadBackByWhoMayOnly() {
        released("RF" + System.nanoTime());
        person("C1", "employee", "calibration");
        person("T-AUD", "auditor");
        var review = REVIEWS + "/" + decided();

        for (var file : List.of(".xlsx", ".pdf")) {
            for (var stranger : List.of("M1", "E1", "C1")) {
                assertThat(as(stranger).get(review + file).status())
                        .as(stranger + file)
                        .isEqualTo(403);
            }
            assertThat(as("T-HR").get(REVIEWS + "/999999" + file).status()).isEqualTo(404);
        }
        workbook(Spread.read(as("T-AUD").file(review + ".xlsx?lang=zh")));
        assertThat(Spread.read(as("T-HR").file(review + ".xlsx?lang=en"))
                        .sheets()
                        .keySet())
                .contains(
                        "Decisions",
                        "Decisions · Indicators",
                        "Decisions · Weights",
                        "Decisions · New indicators",
                        "Who would gain or lose");

        var chinese = as("T-HR").file(review + ".pdf?lang=zh");
        Paper.paint(chinese, "decided-review-zh");
        assertThat(Paper.read(chinese).text())
                .contains("T-HR", "同意", "2027-04-01", "下一期简化考核表", "并入", "与成交额重复", "移出考核表", "复看率", "数据不足")
                .doesNotContain("weight-people", "report.");
        var english = as("T-AUD").file(review + ".pdf?lang=en");
        Paper.paint(english, "decided-review-en");
        assertThat(Paper.read(english).text())
                .contains("Decisions", "Simpler scorecards next", "left the scorecard", "insufficient data")
                .doesNotContain("report.");
        assertThat(Paper.read(english).bookmarks()).startsWith("Decisions", "Decisions · Indicators");
    }

    private static void workbook(Spread book) {
        assertThat(Set.copyOf(book.sheets().keySet())).contains("决策", "决策 · 指标", "决策 · 权重", "指标健康度 · 指标", "考核表 · 考核表");
        assertThat(book.sheets().keySet())
                .as("single people, to an auditor")
                .noneMatch(name -> name.startsWith("权重影响的人员"));
        assertThat(book.row("决策", "生效日").getCell(1).asDate().toLocalDate()).isEqualTo("2027-04-01");
        assertThat(book.row("决策", "批准人").getCellText(1)).contains("C1");
        assertThat(book.row("决策", "审批意见").getCellText(1)).isEqualTo("同意");
        var merged = book.row("决策 · 指标", "RET");
        assertThat(merged.getCellText(4)).isEqualTo("合并");
        assertThat(merged.getCellText(5)).isEqualTo("与成交额重复");
        assertThat(merged.getCellText(6)).isEqualTo("GMV");
        assertThat(book.row("决策 · 指标", "INNO").getCellText(5)).isEqualTo("'" + FORMULA);
        var kept = book.row("决策 · 权重", "GMV");
        assertThat(kept.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(kept.getCell(3).asNumber()).isEqualByComparingTo("40");
        assertThat(kept.getCell(5).asNumber()).isEqualByComparingTo("71");
        assertThat(kept.getCellText(6)).isEqualTo("沿用现有权重");
        assertThat(book.row("决策 · 权重", "RET").getCellText(5)).isEqualTo("移出考核表");
        assertThat(book.parts().values()).noneMatch(part -> part.contains("<f>"));
    }

    private long decided() {
        var id = json(must(202, as("T-HR").post(REVIEWS, "{\"from\":\"2025-07-01\",\"to\":\"2025-09-30\"}")))
                .path("id")
                .asLong();
        work();
        done(
                "T-HR",
                task("T-HR", "decideOnIndicators", "review-" + id),
                "{\"decisions\":[%s],\"wishes\":[{\"post\":\"HOST\",\"name\":\"复看率\",\"reason\":\"留存没有指标\"}]}"
                        .formatted(String.join(
                                ",",
                                row("GMV", "KEEP", "核心指标", ""),
                                row("RET", "MERGE", "与成交额重复", "\"mergedInto\":\"GMV\","),
                                row("CM_SERVICE", "KEEP", "合适", ""),
                                row("PRJ", "RETIRE", "本年不再有项目", ""),
                                row("INNO", "KEEP", FORMULA, ""))));
        done("T-HR", task("T-HR", "decideOnWeights", "review-" + id), """
                {"effectiveFrom":"2027-04-01","note":"下一期简化考核表","noteEn":"Simpler scorecards next",
                 "posts":[{"post":"HOST","choice":"PRESENT","reason":"x","weights":null}]}""");
        var approval = task("C1", "approveReview", "review-" + id);
        done(
                "C1",
                approval,
                "{\"approved\":true,\"revision\":%d,\"reason\":\"同意\"}"
                        .formatted(page("C1", approval).path("revision").asInt()));
        return id;
    }

    private static String row(String indicator, String decision, String reason, String more) {
        return "{\"post\":\"HOST\",\"indicator\":\"%s\",\"decision\":\"%s\",%s\"reason\":\"%s\"}"
                .formatted(indicator, decision, more, reason);
    }
}

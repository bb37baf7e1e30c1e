package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.result.ResultVersion;
import io.perfcycle.support.ReleasedCycle;
import org.junit.jupiter.api.Test;

/** E1 has 70.50 points, a C, as {@link ReleasedCycle} computes by hand. */
class PersonReportIT extends ReleasedCycle {

    private static final String E1 = "/api/v1/cycles/%s/participations/E1/report.pdf?lang=%s";

    @Test
    void theReportSaysInBothLanguagesWhatTheTraceSays() {
        released("R1");
        var chinese = as("E1").file(E1.formatted("R1", "zh"));
        Paper.paint(chinese, "person-zh");
        var paper = Paper.read(chinese);
        assertThat(paper.language()).isEqualTo("zh-CN");
        assertThat(paper.title()).isEqualTo("个人绩效报告 · 李小明□ · 2025 Q3");
        assertThat(paper.text())
                .contains("李小明□ E1", "带货主播", "2025年7月1日 – 2025年9月30日", "70.50", "成交额", "2400", "退货率", "服务意识")
                .contains("7050 ÷ 100 + 加分 0 = 70.50", "门槛 800 · 挑战 1,200", "= sum(gmv)");
        assertThat(paper.bookmarks()).startsWith("结果", "总分如何得出");
        assertThat(paper.fonts()).isNotEmpty().allSatisfy((name, embedded) -> {
            assertThat(name).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
            assertThat(embedded).isTrue();
        });
        assertThat(chinese.length).isLessThan(150_000);

        var english = as("E1").file(E1.formatted("R1", "en"));
        Paper.paint(english, "person-en");
        assertThat(Paper.read(english).text())
                .contains("Performance report", "Revenue", "Return rate", "1 Jul 2025 – 30 Sep 2025", "threshold 800")
                .contains("How the total came about", "70.50");
        assertThat(Paper.read(english).language()).isEqualTo("en");
    }

    @Test
    void beforeReleaseOnlyThoseReadItWhoMayReadTheTrace() {
        launch("R2");
        measure("gmv E1 800", "returns E1 5", "orders E1 100");
        as("T-HR").post("/api/v1/cycles/R2/calculate", "{}");
        work();
        assertThat(as("E1").get(E1.formatted("R2", "zh")).status()).isEqualTo(403);
        assertThat(as("E2").get(E1.formatted("R2", "zh")).status()).isEqualTo(404);
        assertThat(as("D1").get(E1.formatted("R2", "zh")).status()).isEqualTo(404);
        for (var reader : new String[] {"M1", "B1", "T-HR"}) {
            assertThat(Paper.read(as(reader).file(E1.formatted("R2", "zh"))).text())
                    .as(reader)
                    .contains("草稿：本周期结果尚未发布");
        }
    }

    @Test
    void whatPeopleDecidedStandsInItWithTheReason() {
        released("R3");
        var person = participations.get("R3", "E1");
        versions.append(
                person,
                versions.traceOf(person.id()).orElseThrow(),
                ResultVersion.Source.CALIBRATION,
                "B1",
                "<b>大促值守</b> & 带教\u0007",
                "B");
        var pdf = as("E1").file(E1.formatted("R3", "zh"));
        Paper.paint(pdf, "person-decided");
        assertThat(Paper.read(pdf).text()).contains("校准", "等级 C → B", "<b>大促值守</b> & 带教");
    }
}

package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperGridTest {

    @Test
    void everyPartOfAWideTableSaysWhichRowItIs() {
        assertThat(heads(PaperGrid.of(grid("unit A 1 2 3 4", "unit B 1 2 3 4"), 4)))
                .containsExactly(List.of("c0", "c1", "c2", "c3"), List.of("c0", "c1", "c4", "c5"));
        assertThat(heads(PaperGrid.of(grid("GMV A 1 2 3 4", "RET A 1 2 3 4"), 4)))
                .containsExactly(List.of("c0", "c1", "c2", "c3"), List.of("c0", "c4", "c5"));
    }

    @Test
    void longColumnsGetMoreOfThePaperThanShortOnes() {
        var columns = List.of(new Column("code", Kind.TEXT, 10), new Column("reason", Kind.TEXT, 30));
        var band = PaperGrid.of(new Grid("g", columns, List.of(List.of("GMV", "why"))), 9)
                .bands()
                .get(0);
        assertThat(band.heads()).extracting(PaperGrid.Head::width).containsExactly(25, 75);
    }

    private static List<List<String>> heads(PaperGrid paper) {
        return paper.bands().stream()
                .map(band -> band.heads().stream().map(PaperGrid.Head::text).toList())
                .toList();
    }

    private static Grid grid(String... rows) {
        return new Grid(
                "g",
                IntStream.range(0, 6)
                        .mapToObj(at -> new Column("c" + at, Kind.TEXT, 10))
                        .toList(),
                Stream.of(rows)
                        .map(row -> List.<Object>of((Object[]) row.split(" ")))
                        .toList());
    }
}

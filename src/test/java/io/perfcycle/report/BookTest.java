package io.perfcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A workbook of ten thousand people: quick, and written as a stream. */
class BookTest {

    private static final int PEOPLE = 10_000;

    @Test
    void tenThousandRowsAreWrittenWithinSecondsAndLittleHeap() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var at = 0; at < PEOPLE; at++) {
            rows.add(List.of(
                    "E" + at, "员工" + at, new BigDecimal("87.25"), "A", new BigDecimal("1.2"), 2, LocalDate.EPOCH));
        }
        var grid = new Grid(
                "结果",
                List.of(
                        new Column("员工", Kind.TEXT, 12),
                        new Column("姓名", Kind.TEXT, 12),
                        new Column("总分", Kind.TWO, 12),
                        new Column("等级", Kind.TEXT, 12),
                        new Column("系数", Kind.TWO, 12),
                        new Column("版本", Kind.WHOLE, 12),
                        new Column("日期", Kind.DAY, 12)),
                rows);
        Book.write(List.of(grid), OutputStream.nullOutputStream());
        System.gc();
        var before = used();
        var most = new long[1];
        var start = System.nanoTime();
        Book.write(List.of(grid), new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void write(byte[] some, int from, int length) {
                most[0] = Math.max(most[0], used() - before);
            }
        });
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("workbook of %d rows: %.2f s, heap at most %.0f MB more%n", PEOPLE, seconds, most[0] / 1e6);
        assertThat(seconds).isLessThan(20);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void namesOfSheetsAreValidAndDiffer() {
        var columns = List.of(new Column("x", Kind.TEXT, 5));
        var name = "a/b:c*d?e[f]g".repeat(4);
        var out = new java.io.ByteArrayOutputStream();
        Book.write(
                List.of(
                        new Grid(name, columns, List.of()),
                        new Grid(name, columns, List.of()),
                        new Grid("", columns, List.of())),
                out);
        assertThat(Spread.read(out.toByteArray()).sheets().keySet()).hasSize(3).allMatch(sheet -> sheet.length() <= 31);
    }
}

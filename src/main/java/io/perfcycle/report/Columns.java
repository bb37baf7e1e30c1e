package io.perfcycle.report;

import io.perfcycle.report.Grid.Column;
import io.perfcycle.report.Grid.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table in the making: each column beside what stands in it. */
final class Columns<T> {

    private final List<Column> heads = new ArrayList<>();
    private final List<Function<? super T, ? extends @Nullable Object>> cells = new ArrayList<>();
    private final Shown shown;

    Columns(Shown shown) {
        this.shown = shown;
    }

    /** @param key of the head, below {@code report.} */
    Columns<T> column(String key, Kind kind, int width, Function<? super T, ? extends @Nullable Object> cell) {
        return headed(shown.say("report." + key), kind, width, cell);
    }

    Columns<T> text(String key, int width, Function<? super T, ? extends @Nullable Object> cell) {
        return column(key, Kind.TEXT, width, cell);
    }

    Columns<T> headed(String head, Kind kind, int width, Function<? super T, ? extends @Nullable Object> cell) {
        heads.add(new Column(head, kind, width));
        cells.add(cell);
        return this;
    }

    /** @param key of the title, below {@code report.} */
    Grid grid(String key, Collection<? extends T> rows) {
        return new Grid(
                shown.say("report." + key),
                List.copyOf(heads),
                rows.stream().map(this::cells).toList());
    }

    private List<@Nullable Object> cells(T row) {
        var values = new ArrayList<@Nullable Object>();
        cells.forEach(cell -> values.add(cell.apply(row)));
        return values;
    }
}

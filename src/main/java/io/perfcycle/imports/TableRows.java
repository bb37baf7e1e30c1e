package io.perfcycle.imports;

import io.perfcycle.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a file into rows of a dataset: header first, blank lines passed over, cells beyond the header refused. */
final class TableRows implements Rows {

    private final Table table;
    private final Dataset dataset;
    private final ImportRun run;
    private @Nullable Header header;
    private int count;

    TableRows(Table table, Dataset dataset, ImportRun run) {
        this.table = table;
        this.dataset = dataset;
        this.run = run;
    }

    @Override
    public void forEach(Consumer<Row> consumer) {
        try {
            table.read(line -> take(line, consumer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (count == 0) {
            throw Refusal.unreadable("EMPTY_FILE");
        }
    }

    /** Data rows seen. */
    int count() {
        return count;
    }

    private void take(List<String> line, Consumer<Row> consumer) {
        if (line.stream().allMatch(cell -> Cells.trimmed(cell).isEmpty())) {
            return;
        }
        if (header == null) {
            header = Header.of(line, dataset);
            return;
        }
        count++;
        var row = new Row(count, line.toArray(String[]::new), header.places(), run);
        for (var i = header.width(); i < line.size(); i++) {
            if (!line.get(i).isBlank()) {
                run.reject(count, "", "EXTRA_CELLS", line.get(i), header.width());
                break;
            }
        }
        consumer.accept(row);
    }
}

package io.perfcycle.imports;

import java.util.function.Consumer;

/** The data rows of a file, streamed: they can be gone through once. */
public interface Rows {
    void forEach(Consumer<Row> consumer);
}

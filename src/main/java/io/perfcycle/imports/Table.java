package io.perfcycle.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A file as lines of cells, the header first, streamed. */
interface Table {
    void read(Consumer<List<String>> line) throws IOException;
}

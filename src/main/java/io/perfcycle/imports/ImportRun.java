package io.perfcycle.imports;

import io.perfcycle.access.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** One import under way: who does it, and which rows have turned out bad so far. */
public final class ImportRun {

    /** Faults kept with their texts; beyond that they are only counted. */
    static final int KEPT = 10_000;

    private final long id;
    private final Viewer by;
    private final Instant at;
    private final BitSet rejected = new BitSet();
    private final List<Fault> faults = new ArrayList<>();
    private int faultCount;

    ImportRun(long id, Viewer by, Instant at) {
        this.id = id;
        this.by = by;
        this.at = at;
    }

    /** The id under which the journal keeps this import. */
    public long id() {
        return id;
    }

    public Viewer by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** Rejects a row; the facts fill the places of the code's text from {@code {2}} on. */
    public void reject(int row, String column, String code, String value, Object... facts) {
        rejected.set(row);
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(new Fault(
                    row,
                    column,
                    code,
                    value,
                    Arrays.stream(facts).map(String::valueOf).toList()));
        }
    }

    public boolean isRejected(int row) {
        return rejected.get(row);
    }

    int rejectedRows() {
        return rejected.cardinality();
    }

    int faultCount() {
        return faultCount;
    }

    /** The faults kept, in the order of the file. */
    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::row)).toList();
    }
}

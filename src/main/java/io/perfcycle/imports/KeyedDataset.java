package io.perfcycle.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A dataset whose rows each state one thing with a key: new ones are created, changed ones updated, others left as they are. */
public abstract class KeyedDataset<T> implements Dataset {

    private final String name;
    private final List<Column> columns;

    protected KeyedDataset(String name, Column... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    /** What one row says; faults are reported to the row. */
    protected abstract T read(Row row, ImportRun run);

    protected abstract String key(T value);

    /** The column that a doubled key is reported at. */
    protected abstract String keyColumn();

    /** What is stored already, by key. */
    protected abstract Map<String, T> stored();

    /** Checks what can only be seen across rows. */
    protected void check(Candidates<T> candidates, Map<String, T> stored) {}

    /** Whether the row says what is stored already. */
    protected boolean same(T stored, T candidate) {
        return stored.equals(candidate);
    }

    /** Writes both in mass. */
    protected abstract void write(Collection<T> created, Collection<T> updated, ImportRun run);

    @Override
    public final Change plan(Rows rows, ImportRun run) {
        var candidates = new Candidates<T>();
        rows.forEach(row -> {
            var value = read(row, run);
            candidates.add(row, keyColumn(), key(value), value);
        });
        var stored = stored();
        check(candidates, stored);
        var created = new ArrayList<T>();
        var updated = new ArrayList<T>();
        var unchanged = 0;
        for (var candidate : candidates.sound()) {
            var before = stored.get(key(candidate.value()));
            if (before == null) {
                created.add(candidate.value());
            } else if (same(before, candidate.value())) {
                unchanged++;
            } else {
                updated.add(candidate.value());
            }
        }
        return new Change(created.size(), updated.size(), unchanged, () -> write(created, updated, run));
    }
}

package io.perfcycle.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a file by their keys, each key once, as far as they have turned out sound. */
public final class Candidates<T> {

    /** A row and what it says. */
    public record Candidate<T>(Row row, T value) {}

    private final Map<String, Candidate<T>> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> firstRow = new HashMap<>();

    /** Takes a row in; rejects it if its key has been there before. */
    public void add(Row row, String keyColumn, String key, T value) {
        if (key.isEmpty()) {
            return;
        }
        var first = firstRow.putIfAbsent(key, row.number());
        if (first != null) {
            row.reject(keyColumn, "DUPLICATE_KEY", first);
        } else {
            byKey.put(key, new Candidate<>(row, value));
        }
    }

    /** The rows that nothing is wrong with, in the order of the file. */
    public List<Candidate<T>> sound() {
        return byKey.values().stream().filter(each -> each.row().isSound()).toList();
    }

    /** What a sound row says about this key. */
    public @Nullable T soundValue(String key) {
        var candidate = byKey.get(key);
        return candidate != null && candidate.row().isSound() ? candidate.value() : null;
    }

    /** Rejects rows that refer to something that is not known, each with the dataset that should bring it. */
    public void checkReferences(
            String column, Function<T, @Nullable String> reference, Set<String> known, String dataset) {
        for (var candidate : sound()) {
            var wanted = reference.apply(candidate.value());
            if (wanted != null && !known.contains(wanted)) {
                candidate.row().reject(column, "UNKNOWN_REFERENCE", dataset);
            }
        }
    }

    /**
     * Rejects rows that refer to something neither stored nor in a sound row of this file, in whatever order the rows
     * stand; goes on until no further row falls. Returns whether any fell.
     */
    public boolean checkReferencesWithin(
            String column, Function<T, @Nullable String> reference, Set<String> stored, String dataset) {
        var fell = false;
        for (var again = true; again; ) {
            again = false;
            for (var candidate : sound()) {
                var wanted = reference.apply(candidate.value());
                if (wanted != null && !stored.contains(wanted) && soundValue(wanted) == null) {
                    reject(candidate, column, wanted, dataset);
                    again = true;
                    fell = true;
                }
            }
        }
        return fell;
    }

    private void reject(Candidate<T> candidate, String column, String wanted, String dataset) {
        var row = firstRow.get(wanted);
        if (row == null) {
            candidate.row().reject(column, "UNKNOWN_REFERENCE", dataset);
        } else {
            candidate
                    .row()
                    .reject(column, "UNKNOWN_REFERENCE", Words.of("import.REFERS_TO_REJECTED", column, wanted, row));
        }
    }
}

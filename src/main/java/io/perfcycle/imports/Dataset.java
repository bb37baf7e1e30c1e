package io.perfcycle.imports;

import io.perfcycle.access.Role;
import java.util.List;
import java.util.Set;

/** A table that a room takes from outside. A bean of this type is all it needs to be importable under its name. */
public interface Dataset {

    /** The name in the address: {@code POST /api/v1/imports/{name}}. */
    String name();

    /** The columns in the order of the template. */
    List<Column> columns();

    /** Who may import it. */
    default Set<Role> importers() {
        return Set.of(Role.HR);
    }

    /**
     * Reads the rows once, reports every fault to its row or to the run, and says what the good rows change. Rows that
     * depend on a faulty row are faulty themselves. What is written here already is rolled back if the import turns out to be
     * a dry run or an atomic one with faults; the deed is then not run at all.
     */
    Change plan(Rows rows, ImportRun run);
}

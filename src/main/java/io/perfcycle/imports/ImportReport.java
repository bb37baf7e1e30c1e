package io.perfcycle.imports;

import java.util.List;

/**
 * What an import did, or in a dry run would do.
 *
 * @param rows data rows in the file
 * @param applied whether the good rows are in: false for a dry run and for an atomic import with faults
 * @param errors the first thousand faults in the order of the file, in the reader's language
 * @param moreErrors how many faults there are beyond those listed
 */
public record ImportReport(
        long id,
        String dataset,
        ImportMode mode,
        boolean dryRun,
        boolean applied,
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<Error> errors,
        int moreErrors) {

    /** One fault of one row: row 1 is the first data row. */
    public record Error(int row, String column, String code, String message, String value) {}
}

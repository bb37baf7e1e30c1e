package io.perfcycle.indicator;

import io.perfcycle.imports.ImportReport;
import java.util.List;

/**
 * What loading a pack did, or in a dry run would do.
 *
 * @param created codes that were not there before, those that a guard refers to in another pack included
 * @param replaced the company's own versions that HR asked to be replaced
 * @param unchanged codes that are there as the library has them, whoever owns them
 * @param kept the company's own versions, which stay as they are
 * @param errors what an import of the same rows would find wrong; then nothing is loaded
 */
public record LibraryLoad(
        String pack,
        boolean dryRun,
        boolean applied,
        List<String> created,
        List<String> replaced,
        List<String> unchanged,
        List<Kept> kept,
        List<ImportReport.Error> errors) {

    /** A version of the company's own, and the columns in which it differs from the library. */
    public record Kept(String code, List<String> differs) {}
}

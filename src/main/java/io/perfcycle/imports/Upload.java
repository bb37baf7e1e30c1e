package io.perfcycle.imports;

import io.perfcycle.access.Viewer;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file as it arrives, and what is to be done with it. */
public record Upload(
        String dataset, InputStream content, @Nullable String fileName, ImportMode mode, boolean dryRun, Viewer by) {}

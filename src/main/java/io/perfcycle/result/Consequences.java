package io.perfcycle.result;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What follows from a person's result and stands beside it on the sheet. Each stage that knows of something provides it. */
public interface Consequences {

    /**
     * One thing that follows, worded for the reader.
     *
     * @param look good, warn, bad or info; empty for none
     * @param href where there is more to read or to do; null where there is not
     */
    record Consequence(
            String title,
            String state,
            String look,
            String text,
            @Nullable String href,
            @Nullable String link) {}

    /** What this reader may know of it; asked only for those who may see the result. */
    List<Consequence> of(Participation person, Viewer viewer, Locale reader);
}

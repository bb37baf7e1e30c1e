package io.perfcycle.result;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stage adds to a person's printed report. Each stage that has something to say provides it, in the order of its bean. */
public interface ReportChapter {

    /** A heading with what stands under it, worded for the reader. */
    record Chapter(String title, List<Entry> entries) {}

    /**
     * One thing said.
     *
     * @param text empty where the label says it all
     * @param state how far it is, in a word; null where that means nothing
     * @param look good, warn, bad or info; empty for none
     */
    record Entry(String label, String text, @Nullable String state, String look) {

        public static Entry of(String label, @Nullable String text) {
            return new Entry(label, text == null ? "" : text, null, "");
        }
    }

    /** What this reader may read of it; asked only for those who may see the result. Empty: there is no such chapter. */
    Optional<Chapter> of(Participation person, Viewer viewer, Locale reader);
}

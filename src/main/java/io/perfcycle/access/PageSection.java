package io.perfcycle.access;

import java.util.Locale;
import java.util.Optional;

/** What a room adds to everybody's own page or to a manager's team page, which know no rooms: a fragment and what it shows. */
public interface PageSection {

    /** The pages that have room for more. */
    enum Page {
        ME,
        TEAM
    }

    /** The template whose fragment {@code section(content)} shows it. */
    String template();

    /** What there is to show to this reader; empty: nothing is shown. */
    Optional<Object> content(Page page, Viewer viewer, Locale locale);
}

package io.perfcycle.me;

import io.perfcycle.access.PageSection;
import io.perfcycle.access.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms show on the pages of this one, each by a fragment of its own. */
@Component
class Sections {

    /** A fragment and what it shows. */
    record Section(String template, Object content) {}

    private final ObjectProvider<PageSection> rooms;

    Sections(ObjectProvider<PageSection> rooms) {
        this.rooms = rooms;
    }

    List<Section> of(PageSection.Page page, Viewer viewer, Locale locale) {
        return rooms.orderedStream()
                .flatMap(room ->
                        room
                                .content(page, viewer, locale)
                                .map(content -> new Section(room.template(), content))
                                .stream())
                .toList();
    }
}

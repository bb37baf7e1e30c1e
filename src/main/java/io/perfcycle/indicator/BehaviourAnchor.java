package io.perfcycle.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one of the five levels of a rated indicator looks like, and what evidence it asks for. */
public record BehaviourAnchor(
        String indicator,
        int level,
        String anchor,
        String anchorEn,
        @Nullable String evidence) {

    /** The anchor in the reader's language. */
    public String anchor(Locale reader) {
        return Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? anchor : anchorEn;
    }
}

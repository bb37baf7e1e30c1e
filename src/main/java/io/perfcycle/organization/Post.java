package io.perfcycle.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person is employed as; scorecards belong to posts. */
public record Post(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String family) {

    /** The name in the reader's language, as far as it was given. */
    public String name(Locale reader) {
        return nameEn != null && !Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? nameEn : name;
    }
}

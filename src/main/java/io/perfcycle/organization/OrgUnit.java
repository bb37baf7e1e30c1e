package io.perfcycle.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit of the company: department, team or store. */
public record OrgUnit(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String parent,
        @Nullable String managerNo) {

    /** The name in the reader's language, as far as it was given. */
    public String name(Locale reader) {
        return nameEn != null && !Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? nameEn : name;
    }
}

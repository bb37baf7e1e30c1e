package io.perfcycle.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A post group of the library: {@code LIVE_HOST}, {@code CS_AFTER}, and {@code COMMON} for every post. */
public record LibraryPack(String code, String name, String nameEn, LibraryReference.@Nullable Said note) {

    public String name(Locale reader) {
        return Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? name : nameEn;
    }
}

package io.perfcycle.jobanalysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that may exist in two languages; what is missing in one is read in the other. */
record Words(@Nullable String zh, @Nullable String en) {

    static final Words NONE = new Words(null, null);

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What somebody typed, in the language he typed. */
    static Words typed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return HAN.matcher(text).find() ? new Words(text.strip(), null) : new Words(null, text.strip());
    }

    public String in(Locale reader) {
        var first = Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? zh : en;
        var second = Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? en : zh;
        return given(first) ? String.valueOf(first) : given(second) ? String.valueOf(second) : "";
    }

    @JsonIgnore
    boolean empty() {
        return !given(zh) && !given(en);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

package io.perfcycle.notification;

import java.util.List;

/** Something that is said in the reader's language once the reader is known. */
public sealed interface Phrase {

    /** Words of a room's message files. */
    record Worded(String key, List<Object> facts) implements Phrase {}

    /** A name that exists in two languages. */
    record Bilingual(String chinese, String english) implements Phrase {}

    static Phrase of(String key, Object... facts) {
        return new Worded(key, List.of(facts));
    }

    static Phrase both(String chinese, String english) {
        return new Bilingual(chinese, english);
    }
}

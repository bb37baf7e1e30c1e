package io.perfcycle.training;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A course, for whom it is, and which indicators it is about. */
record Course(
        String code,
        String title,
        @Nullable String titleEn,
        Audience audience,
        Level level,
        @Nullable String url,
        @Nullable BigDecimal hours,
        Set<String> indicators) {

    /** Whom a course is meant for. */
    enum Audience {
        HR,
        MANAGER,
        EMPLOYEE,
        ALL
    }

    /** How much a course presumes. */
    enum Level {
        BASIC,
        ADVANCED
    }
}

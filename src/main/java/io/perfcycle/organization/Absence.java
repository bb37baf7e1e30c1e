package io.perfcycle.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is not there.
 *
 * @param from first day
 * @param to last day
 * @param deputy who acts for him meanwhile; null where nobody was named
 */
public record Absence(
        String employeeNo,
        LocalDate from,
        LocalDate to,
        Kind kind,
        @Nullable String deputy) {

    /** Why. */
    public enum Kind {
        VACATION,
        SICK,
        TRAVEL,
        LEAVE,
        OTHER
    }
}

package io.perfcycle.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated figure of a source system, in one revision.
 *
 * @param revision 1 for the first, further ones are corrections
 * @param importId the import that brought it
 * @param supersededAt since when a later revision counts instead; absent for the one that counts
 */
public record Measurement(
        long id,
        String source,
        String externalId,
        int revision,
        @Nullable String employeeNo,
        @Nullable String orgUnit,
        String measure,
        LocalDate date,
        BigDecimal value,
        long importId,
        Instant recordedAt,
        @Nullable Instant supersededAt) {}

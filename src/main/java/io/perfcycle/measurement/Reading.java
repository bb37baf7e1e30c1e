package io.perfcycle.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a file says. */
record Reading(
        int row,
        String source,
        String externalId,
        @Nullable String employeeNo,
        @Nullable String orgUnit,
        String measure,
        LocalDate date,
        BigDecimal value) {

    /** By what its source knows it. */
    record Key(String source, String externalId) {}

    Key key() {
        return new Key(source, externalId);
    }

    /** Whether both say the same of the same thing. */
    boolean saysTheSameAs(Reading other) {
        return value.compareTo(other.value) == 0
                && date.equals(other.date)
                && measure.equals(other.measure)
                && Objects.equals(employeeNo, other.employeeNo)
                && Objects.equals(orgUnit, other.orgUnit);
    }
}

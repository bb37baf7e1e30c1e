package io.perfcycle.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the company, present or past.
 *
 * @param managerNo the manager that HR's system names; who manages in fact is {@link Employees#managerOf}
 * @param fte share of a full week, above 0 and at most 1
 * @param leftOn last day of employment, if known
 * @param roles groups beyond those that follow from the organisation
 */
public record Employee(
        String employeeNo,
        String name,
        @Nullable String email,
        String orgUnit,
        String post,
        @Nullable String managerNo,
        EmploymentType employmentType,
        BigDecimal fte,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable String locale,
        Set<String> roles) {

    /** Whether the person was employed on at least one day of the period, both ends included. */
    public boolean employedWithin(LocalDate from, LocalDate to) {
        return !hiredOn.isAfter(to) && (leftOn == null || !leftOn.isBefore(from));
    }

    public boolean employedOn(LocalDate day) {
        return employedWithin(day, day);
    }

    /** The language to write to this person in; Chinese unless HR's system says otherwise. */
    public Locale language() {
        return locale == null ? Locale.CHINESE : Locale.forLanguageTag(locale.replace('_', '-'));
    }
}

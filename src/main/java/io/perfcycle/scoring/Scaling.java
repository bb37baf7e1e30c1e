package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How much of the full volume may be asked of a person: factors that multiply, each with its name.
 *
 * <ul>
 *   <li>FULL_TIME: 1
 *   <li>PART_TIME: {@code fte}
 *   <li>FLEXIBLE: hours worked / (8 x working days of the period); {@code fte} where no hours are recorded or the period
 *       has no working day. More hours than standard give a factor above 1; hours below 0 count as 0.
 *   <li>Joined or left within the period: calendar days employed / calendar days of the period, both inclusive.
 * </ul>
 *
 * <p>An {@code fte} that is not given counts as 1. A factor of 0 means that there was no occasion to work; the scorecard
 * then treats volume indicators as not applicable. Source: contract section 5. Example: half time, 46 of 92 days: 1/4.
 *
 * @param factors in the order in which they were found; never rounded
 */
public record Scaling(List<Factor> factors) {
    private static final BigDecimal HOURS_PER_WORKING_DAY = new BigDecimal(8);

    /** Nothing is scaled. */
    public static final Scaling NONE = new Scaling(List.of());

    /** The patterns of work of the contract. */
    public enum EmploymentType {
        FULL_TIME,
        PART_TIME,
        FLEXIBLE
    }

    /** What a factor stands for. */
    public enum FactorName {
        FULL_TIME,
        PART_TIME_FTE,
        FLEXIBLE_HOURS,
        FLEXIBLE_FTE,
        CALENDAR_DAYS
    }

    /**
     * One factor as a fraction, so that it can be shown without rounding: 46 of 92 days.
     *
     * @param name what it stands for
     * @param numerator at least 0
     * @param denominator above 0
     */
    public record Factor(FactorName name, BigDecimal numerator, BigDecimal denominator) {
        public Factor {
            numerator = Exact.plain(numerator);
            denominator = Exact.plain(denominator);
            if (numerator.signum() < 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("The factor %s is %s of %s".formatted(name, numerator, denominator));
            }
        }

        BigFraction exact() {
            return Exact.of(numerator).divide(Exact.of(denominator));
        }
    }

    /**
     * How a person works.
     *
     * @param type pattern of work
     * @param fte share of full time, above 0; null counts as 1
     * @param hoursWorked recorded hours in the period; null if none are recorded
     */
    public record Work(
            EmploymentType type,
            @Nullable BigDecimal fte,
            @Nullable BigDecimal hoursWorked) {
        public static final Work FULL_TIME = new Work(EmploymentType.FULL_TIME, null, null);

        public Work {
            if (fte != null && fte.signum() <= 0) {
                throw new IllegalArgumentException("fte must be above 0, but is " + fte);
            }
        }
    }

    public Scaling {
        factors = List.copyOf(factors);
    }

    /**
     * The factors of one person in one period.
     *
     * @param period the period the full targets are meant for
     * @param workingDays its working days
     * @param employedFrom first day of work, also before the period
     * @param employedTo last day of work, also after the period; null if there is none
     */
    public static Scaling of(
            Work work, Span period, int workingDays, LocalDate employedFrom, @Nullable LocalDate employedTo) {
        var factors = new ArrayList<Factor>();
        factors.add(byWork(work, workingDays));
        var days = period.daysWithin(employedFrom, employedTo);
        if (days < period.days()) {
            factors.add(
                    new Factor(FactorName.CALENDAR_DAYS, BigDecimal.valueOf(days), BigDecimal.valueOf(period.days())));
        }
        return new Scaling(factors);
    }

    private static Factor byWork(Work work, int workingDays) {
        var fte = work.fte() == null ? BigDecimal.ONE : work.fte();
        return switch (work.type()) {
            case FULL_TIME -> new Factor(FactorName.FULL_TIME, BigDecimal.ONE, BigDecimal.ONE);
            case PART_TIME -> new Factor(FactorName.PART_TIME_FTE, fte, BigDecimal.ONE);
            case FLEXIBLE -> {
                var hours = work.hoursWorked();
                yield hours == null || workingDays <= 0
                        ? new Factor(FactorName.FLEXIBLE_FTE, fte, BigDecimal.ONE)
                        : new Factor(
                                FactorName.FLEXIBLE_HOURS,
                                hours.max(BigDecimal.ZERO),
                                HOURS_PER_WORKING_DAY.multiply(BigDecimal.valueOf(workingDays)));
            }
        };
    }

    /** The product of all factors; 1 if there are none. */
    public BigFraction factor() {
        return factors.stream().map(Factor::exact).reduce(BigFraction.ONE, BigFraction::multiply);
    }
}

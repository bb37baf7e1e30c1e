package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What was reached: an exact value, or missing. Missing is not zero. */
public final class Actual {
    private static final Actual MISSING = new Actual(null);

    private final @Nullable BigFraction value;

    private Actual(@Nullable BigFraction value) {
        this.value = value;
    }

    public static Actual missing() {
        return MISSING;
    }

    public static Actual of(BigFraction value) {
        return new Actual(value);
    }

    public static Actual of(BigDecimal value) {
        return new Actual(Exact.of(value));
    }

    static Actual ofNullable(@Nullable BigFraction value) {
        return value == null ? MISSING : new Actual(value);
    }

    public boolean isMissing() {
        return value == null;
    }

    /**
     * The exact value.
     *
     * @throws NoSuchElementException if missing
     */
    public BigFraction value() {
        if (value == null) {
            throw new NoSuchElementException("A missing actual has no value");
        }
        return value;
    }

    /** As people see it: at most twelve decimals, rounded HALF_UP; empty if missing. */
    public Optional<BigDecimal> shown() {
        return Optional.ofNullable(value).map(Exact::shown);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Actual that && (value == null ? that.value == null : value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value == null ? 0 : value.hashCode();
    }

    @Override
    public String toString() {
        return value == null ? "missing" : value.toString();
    }
}

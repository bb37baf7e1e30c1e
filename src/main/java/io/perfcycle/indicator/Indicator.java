package io.perfcycle.indicator;

import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator: what is measured, how, and by whom it is owned.
 *
 * @param unitEn the unit in English; absent where it is written alike everywhere, as %
 * @param direction absent where the anchors of the scorecard give it away
 * @param formula in the formula language of {@code scoring}; absent where people rate or supply the figure
 * @param source the system the figures come from
 * @param owner employee number of the data owner
 * @param guardOf code of the indicator that this one keeps from being gamed
 * @param effectiveFrom the first day on which a cycle may begin with this version; absent: since it was made
 */
public record Indicator(
        long id,
        String code,
        int version,
        String name,
        @Nullable String nameEn,
        Kind kind,
        @Nullable String unit,
        @Nullable String unitEn,
        @Nullable Direction direction,
        Basis basis,
        @Nullable String formula,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String guardOf,
        MissingPolicy missing,
        @Nullable String definition,
        @Nullable String definitionEn,
        @Nullable LocalDate effectiveFrom) {

    /** The name in the reader's language, as far as it was given. */
    public String name(Locale reader) {
        return nameEn != null && !Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? nameEn : name;
    }

    /** The definition in the reader's language, as far as it was given. */
    public @Nullable String definition(Locale reader) {
        return definitionEn != null && !Locale.CHINESE.getLanguage().equals(reader.getLanguage())
                ? definitionEn
                : definition;
    }

    /** The unit in the reader's language, as far as it was given. */
    public @Nullable String unit(Locale reader) {
        return unit(unit, unitEn, reader);
    }

    /** One of the two, whichever the reader reads; the only one where there is but one. */
    public static @Nullable String unit(@Nullable String unit, @Nullable String unitEn, Locale reader) {
        return unitEn != null && !Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? unitEn : unit;
    }

    /** Whether both say the same, whatever their id and version; one that names no day says nothing about it. */
    boolean saysTheSameAs(Indicator other) {
        return equals(new Indicator(
                id,
                other.code,
                version,
                other.name,
                other.nameEn,
                other.kind,
                other.unit,
                other.unitEn,
                other.direction,
                other.basis,
                other.formula,
                other.source,
                other.owner,
                other.guardOf,
                other.missing,
                other.definition,
                other.definitionEn,
                other.effectiveFrom == null ? effectiveFrom : other.effectiveFrom));
    }
}

package io.perfcycle.scoring;

import java.util.ArrayList;
import java.util.List;

/** A formula that is not one, with the place and the reason. */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Why a formula is refused. The texts for people stand in the room's message bundles as {@code scoring.formula.*}. */
    public enum Reason {
        EMPTY("the formula is empty"),
        TOO_LONG("the formula is longer than %s characters"),
        TOO_DEEP("the formula is nested deeper than %s levels"),
        UNEXPECTED_CHARACTER("the character '%s' does not belong to the formula language"),
        INVALID_NUMBER("'%s' is not a number; write digits with at most one point between them"),
        UNKNOWN_FUNCTION("there is no function '%s'; use sum, avg, min, max, count or last"),
        NAME_WITHOUT_FUNCTION("'%1$s' stands alone; write for example sum(%1$s)"),
        MEASURE_EXPECTED("expected the name of a measure, but found '%s'"),
        OPERAND_EXPECTED("expected a number, an aggregate or '(', but found '%s'"),
        WORD_EXPECTED("expected '%2$s', but found '%1$s'"),
        TRAILING("the formula is complete before '%s'"),
        INCOMPLETE("the formula ends too early"),
        VALUE_EXPECTED("expected a value, but this is a condition"),
        CONDITION_EXPECTED("expected a condition such as sum(a) > 0, but this is a value");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    private final int position;
    private final Reason reason;
    private final List<String> details;

    FormulaException(int position, Reason reason, String... details) {
        super("Position " + position + ": " + reason.english.formatted((Object[]) details));
        this.position = position;
        this.reason = reason;
        this.details = List.of(details);
    }

    /** Where, counted in characters from 1. */
    public int position() {
        return position;
    }

    public Reason reason() {
        return reason;
    }

    /** For the message {@code scoring.formula.<reason>}: the position, then what was found and what was wanted. */
    public List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add(Integer.toString(position));
        arguments.addAll(details);
        return List.copyOf(arguments);
    }
}

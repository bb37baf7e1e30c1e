package io.perfcycle.scoring;

import java.util.List;

/** Anchors from which no points can follow. */
public final class AnchorException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The stable code of every refusal of anchors. */
    public static final String CODE = "INVALID_ANCHORS";

    /** What is wrong. The texts for people stand in the room's message bundles as {@code scoring.anchors.*}. */
    public enum Reason {
        REQUIRED("%1$s is required for this kind of indicator"),
        NOT_POSITIVE("%1$s is %2$s; without both threshold and stretch it must be above 0, "
                + "because points are then counted in percent of it"),
        NOT_RISING("%1$s must rise steadily, but are %2$s"),
        NOT_FALLING("%1$s must fall steadily, but are %2$s"),
        NO_DEFAULT("%1$s must be given, because its default of a value below 0 would lie on the wrong side");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    private final String field;
    private final Reason reason;
    private final List<String> arguments;

    AnchorException(String field, Reason reason, String... arguments) {
        super("%s: %s".formatted(CODE, reason.english.formatted((Object[]) arguments)));
        this.field = field;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return CODE;
    }

    /** The column at fault, as in the import: {@code threshold}, {@code target}, {@code low_zero}, ... */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** For the message {@code scoring.anchors.<reason>}. */
    public List<String> arguments() {
        return arguments;
    }
}

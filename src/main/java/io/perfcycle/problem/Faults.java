package io.perfcycle.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with an answer before anything of it is written. */
public final class Faults {

    /** The longest text that a person may write in one field. */
    public static final int LONGEST_TEXT = 2_000;

    /** What every column for figures holds. */
    private static final int WHOLE_DIGITS = 26;

    private static final int PLACES = 10;

    /**
     * One row of an answer.
     *
     * @param path its place in words of the form, such as {@code rows[2]}
     */
    public record Row<R>(String path, R answer) {}

    private final List<Refusal.Fault> found = new ArrayList<>();

    public Faults add(String code, String field, Object... facts) {
        found.add(Refusal.Fault.of(code, field, facts));
        return this;
    }

    /**
     * Brings an answer's rows and what they must be about together: each expected key once, nothing else. Rows that do not
     * fit are faults and are left out.
     */
    public <R> Map<String, Row<R>> rows(
            String name,
            @Nullable List<@Nullable R> answered,
            Function<R, @Nullable String> key,
            Collection<String> all) {
        var rows = fitting(name, answered, key, all);
        all.stream().filter(code -> !rows.containsKey(code)).forEach(code -> add("MISSING_ROW", name, code));
        return rows;
    }

    /** The same where rows may be left out. */
    public <R> Map<String, Row<R>> fitting(
            String name,
            @Nullable List<@Nullable R> answered,
            Function<R, @Nullable String> key,
            Collection<String> all) {
        var rows = new LinkedHashMap<String, Row<R>>();
        var given = answered == null ? List.<@Nullable R>of() : answered;
        for (var at = 0; at < given.size(); at++) {
            var path = name + "[" + at + "]";
            var answer = given.get(at);
            var code = answer == null ? null : key.apply(answer);
            if (answer == null || code == null || !all.contains(code)) {
                add("UNKNOWN_ROW", path, String.valueOf(code));
            } else if (rows.putIfAbsent(code, new Row<>(path, answer)) != null) {
                add("DUPLICATE_ROW", path, code);
            }
        }
        return rows;
    }

    /** A text that must be there; without surrounding blanks. */
    public String required(String code, String field, @Nullable String typed) {
        var text = optional(field, typed);
        if (text == null) {
            add(code, field);
            return "";
        }
        return text;
    }

    /** A text that may be empty; null then. */
    public @Nullable String optional(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            add("TEXT_TOO_LONG", field, LONGEST_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    /** A number that must be there and lie within the bounds; null where it is a fault. */
    public @Nullable BigDecimal number(
            String field, @Nullable BigDecimal typed, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (typed == null) {
            add("NUMBER_REQUIRED", field);
            return null;
        }
        if ((long) typed.precision() - typed.scale() > WHOLE_DIGITS || typed.scale() > PLACES) {
            add("NUMBER_TOO_LONG", field, WHOLE_DIGITS, PLACES);
            return null;
        }
        if (least != null && typed.compareTo(least) < 0) {
            add("NUMBER_TOO_SMALL", field, least.toPlainString());
            return null;
        }
        if (most != null && typed.compareTo(most) > 0) {
            add("NUMBER_TOO_LARGE", field, most.toPlainString());
            return null;
        }
        return typed;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Refuses the whole answer if anything is wrong with it. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.faults(found);
        }
    }
}

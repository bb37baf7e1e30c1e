package io.perfcycle.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One data row, read column by column. Every reading that fails rejects the row and returns a harmless stand-in, so that
 * all faults of a row are found at once; whoever keeps what was read asks {@link #isSound()} first.
 */
public final class Row {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@:+-]{0,63}");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final int number;
    private final String[] cells;
    private final Map<String, Integer> places;
    private final ImportRun run;

    Row(int number, String[] cells, Map<String, Integer> places, ImportRun run) {
        this.number = number;
        this.cells = cells;
        this.places = places;
        this.run = run;
    }

    /** Number of the data row, from 1. */
    public int number() {
        return number;
    }

    /** Whether nothing is wrong with the row so far. */
    public boolean isSound() {
        return !run.isRejected(number);
    }

    /** Rejects the row for what stands in this column; the facts fill the places of the code's text from {@code {2}} on. */
    public void reject(String column, String code, Object... facts) {
        run.reject(number, column, code, raw(column), facts);
    }

    /** Any text, in Unicode's composed form. */
    public String text(String column, int longest) {
        return required(column, optionalText(column, longest), "");
    }

    public @Nullable String optionalText(String column, int longest) {
        var text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) > longest) {
            reject(column, "TOO_LONG", longest);
        }
        return composed;
    }

    /** A code: letters and digits of any script with {@code _ . - + @ :} between, at most 64. */
    public String code(String column) {
        return required(column, optionalCode(column), "");
    }

    public @Nullable String optionalCode(String column) {
        return matching(column, CODE, "INVALID_CODE");
    }

    /** An employee number as the sign-in takes it: ASCII letters and digits with {@code . _ @ -} between, at most 64. */
    public String person(String column) {
        return required(column, optionalPerson(column), "");
    }

    public @Nullable String optionalPerson(String column) {
        return matching(column, PERSON, "INVALID_PERSON");
    }

    public BigDecimal decimal(String column) {
        return required(column, optionalDecimal(column), BigDecimal.ZERO);
    }

    public @Nullable BigDecimal optionalDecimal(String column) {
        return parsed(column, Cells::number, "INVALID_NUMBER");
    }

    public LocalDate date(String column) {
        return required(column, optionalDate(column), LocalDate.EPOCH);
    }

    public @Nullable LocalDate optionalDate(String column) {
        return parsed(column, Cells::date, "INVALID_DATE");
    }

    /** One of the values of a closed list, in whatever case it is written. */
    public <E extends Enum<E>> E choice(String column, Class<E> values) {
        return required(column, optionalChoice(column, values), values.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String column, Class<E> values) {
        var constants = values.getEnumConstants();
        var wanted = Cells.folded(cell(column)).toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return null;
        }
        for (var constant : constants) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        reject(column, "UNKNOWN_VALUE", Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
        return constants[0];
    }

    /** The codes of a cell that holds several, separated by semicolons. */
    public List<String> list(String column) {
        return Arrays.stream(Cells.folded(cell(column)).split("[;；]"))
                .map(Cells::trimmed)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** What stands in the cell, as it came. */
    public String raw(String column) {
        var place = places.get(column);
        return place == null || place >= cells.length ? "" : cells[place];
    }

    private String cell(String column) {
        var text = Cells.trimmed(raw(column));
        if (Cells.spoiled(text)) {
            reject(column, "INVALID_CHARACTER");
            return "";
        }
        return text;
    }

    private @Nullable String matching(String column, Pattern pattern, String code) {
        var text = Cells.folded(cell(column));
        if (text.isEmpty()) {
            return null;
        }
        if (!pattern.matcher(text).matches()) {
            reject(column, code);
        }
        return text;
    }

    private <T> @Nullable T parsed(String column, Function<String, Optional<T>> reading, String code) {
        var text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            reject(column, code);
        }
        return value.orElse(null);
    }

    private <T> T required(String column, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (Cells.trimmed(raw(column)).isEmpty()) {
            reject(column, "REQUIRED");
        }
        return standIn;
    }
}

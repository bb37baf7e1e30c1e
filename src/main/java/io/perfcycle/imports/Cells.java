package io.perfcycle.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a cell means. Look-alikes are folded first (full-width digits and signs, Unicode NFKC), then the text
 * is read strictly, and whatever is still unclear (12,5 · 12.5% · 3/1/2025) is no value rather than a guessed one.
 */
final class Cells {

    /** Digits left and right of the point that the database keeps. */
    static final int INTEGER_DIGITS = 28;

    static final int DECIMALS = 10;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)([ T]0?0:00(:00(\\.0+)?)?)?");
    private static final Pattern EXCEL_ERROR = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!)");

    private Cells() {}

    /** Without blanks and invisible marks at either end. */
    static String trimmed(String cell) {
        var from = 0;
        var to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    /** Full-width letters, digits and signs as plain ones; for codes, figures and dates, never for names. */
    static String folded(String text) {
        return ascii(text) ? text : trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** A number with at most ten decimals, further ones rounded half up; empty if the text is none or is beyond what is kept. */
    static Optional<BigDecimal> number(String text) {
        var folded = folded(text).replace('\u2212', '-');
        if (folded.length() > 64) {
            return Optional.empty();
        }
        if (GROUPED.matcher(folded).matches()) {
            folded = folded.replace(",", "");
        } else if (!PLAIN.matcher(folded).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(folded);
        if (number.precision() - number.scale() > INTEGER_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
    }

    /** A day that exists, written 2025-3-1, 2025/3/1 or 2025年3月1日, with at most a midnight behind it; empty otherwise. */
    static Optional<LocalDate> date(String text) {
        var match = DATE.matcher(folded(text));
        if (!match.matches()) {
            return Optional.empty();
        }
        var first = match.group(2) != null ? 2 : match.group(4) != null ? 4 : 6;
        try {
            var date = LocalDate.of(number(match, 1), number(match, first), number(match, first + 1));
            return date.getYear() < 1900 || date.getYear() > 2200 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Whether the text holds what no table should: control characters, broken characters, the error of a spreadsheet's cell. */
    static boolean spoiled(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0 || c == '\uFFFD') {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            } else if (Character.isLowSurrogate(c)) {
                return true;
            }
        }
        return !text.isEmpty()
                && text.charAt(0) == '#'
                && EXCEL_ERROR.matcher(text).matches();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean blank(char c) {
        return c <= ' ' && c != 0
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u200B'
                || c > '\u007F' && Character.isWhitespace(c);
    }

    private static boolean ascii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}

package io.perfcycle.scoring;

import static io.perfcycle.scoring.FormulaException.Reason.INVALID_NUMBER;
import static io.perfcycle.scoring.FormulaException.Reason.UNEXPECTED_CHARACTER;

/** Cuts a formula into numbers, names and symbols, one at a time; knows ASCII only, so a look-alike digit is refused. */
final class FormulaTokens {

    enum Type {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    record Token(Type type, String text, int start) {
        boolean is(String wanted) {
            return text.equals(wanted) && (type == Type.SYMBOL || type == Type.NAME);
        }
    }

    private static final String SYMBOLS = "+-*/()<>=";

    private final String text;
    private int next;

    FormulaTokens(String text) {
        this.text = text;
    }

    Token read() {
        skipBlanks();
        if (next == text.length()) {
            return new Token(Type.END, "", next);
        }
        var start = next;
        var c = text.charAt(start);
        if (digit(c)) {
            return number(start);
        }
        if (letter(c)) {
            skipWord();
            return new Token(Type.NAME, text.substring(start, next), start);
        }
        return symbol(start);
    }

    /** Whether an opening bracket comes next, without reading it. */
    boolean callFollows() {
        skipBlanks();
        return next < text.length() && text.charAt(next) == '(';
    }

    /** Position for people: characters, not UTF-16 units, counted from 1. */
    int position(int index) {
        return text.codePointCount(0, index) + 1;
    }

    private Token number(int start) {
        skipDigits();
        if (next < text.length() && text.charAt(next) == '.') {
            next++;
            var decimals = next;
            skipDigits();
            if (next == decimals) {
                throw new FormulaException(position(start), INVALID_NUMBER, text.substring(start, next));
            }
        }
        if (next < text.length() && letter(text.charAt(next))) {
            skipWord();
            throw new FormulaException(position(start), INVALID_NUMBER, text.substring(start, next));
        }
        return new Token(Type.NUMBER, text.substring(start, next), start);
    }

    private Token symbol(int start) {
        var pair = text.substring(start, Math.min(start + 2, text.length()));
        if (pair.equals("<=") || pair.equals(">=") || pair.equals("!=")) {
            next += 2;
            return new Token(Type.SYMBOL, pair, start);
        }
        if (SYMBOLS.indexOf(text.charAt(start)) < 0) {
            var found = new String(Character.toChars(text.codePointAt(start)));
            throw new FormulaException(position(start), UNEXPECTED_CHARACTER, found);
        }
        next++;
        return new Token(Type.SYMBOL, text.substring(start, next), start);
    }

    private void skipBlanks() {
        while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private void skipDigits() {
        while (next < text.length() && digit(text.charAt(next))) {
            next++;
        }
    }

    private void skipWord() {
        while (next < text.length() && (letter(text.charAt(next)) || digit(text.charAt(next)))) {
            next++;
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}

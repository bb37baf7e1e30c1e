package io.perfcycle.imports;

import java.util.regex.Pattern;

/**
 * The one guard of every file that a spreadsheet may open: text that would be run as a formula, however it hides its first
 * sign (behind blanks, invisible signs or in full width), gets an apostrophe before it. Numbers stay numbers.
 */
public final class SpreadsheetCell {

    private static final Pattern RUNS = Pattern.compile("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\\t\\r＝＋－＠﹢﹣﹦﹫].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private SpreadsheetCell() {}

    /** The text as it may stand in a cell. */
    public static String disarmed(String text) {
        return runs(text) ? "'" + text : text;
    }

    /** Whether a spreadsheet could take this for more than text or a number. */
    public static boolean runs(String text) {
        return RUNS.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}

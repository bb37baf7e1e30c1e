package io.perfcycle.imports;

import java.util.List;

/**
 * Why a row was rejected.
 *
 * @param row number of the data row, from 1
 * @param code stable code; its text stands under {@code import.<code>} in the room's messages
 * @param value what stood in the cell, shortened
 * @param facts for the text, as words; the text's first two places are the column and the value
 */
public record Fault(int row, String column, String code, String value, List<String> facts) {

    static final int LONGEST_VALUE = 200;

    public Fault {
        value = shown(value);
        facts = List.copyOf(facts);
    }

    /** The value as it may be shown anywhere: short, without control characters. */
    private static String shown(String value) {
        var visible = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_VALUE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}

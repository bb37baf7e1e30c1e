package io.perfcycle.cycle;

/**
 * A line of one participation's scorecard.
 *
 * @param segment the segment it belongs to; see {@link Segments}
 * @param position its place on the sheet, from 1
 * @param own whether the employee added it; own goals have no indicator in the library
 */
public record ScorecardItem(long id, long participationId, int segment, int position, StandardItem line, boolean own) {

    /** A line of somebody whose participation is not split. */
    public ScorecardItem(long id, long participationId, int position, StandardItem line, boolean own) {
        this(id, participationId, 0, position, line, own);
    }

    public String indicator() {
        return line.indicator();
    }

    /** What tells this line from all others of the person: the indicator, and from the second segment on its position too. */
    public String key() {
        return key(line.indicator(), segment);
    }

    public static String key(String indicator, int segment) {
        return segment == 0 ? indicator : indicator + "~" + segment;
    }
}

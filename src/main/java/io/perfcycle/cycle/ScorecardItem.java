package io.perfcycle.cycle;

/**
 * A line of one participation's scorecard.
 *
 * @param position its place on the sheet, from 1
 * @param own whether the employee added it; own goals have no indicator in the library
 */
public record ScorecardItem(long id, long participationId, int position, StandardItem line, boolean own) {

    public String indicator() {
        return line.indicator();
    }
}

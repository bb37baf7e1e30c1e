package io.perfcycle.result;

import io.perfcycle.scoring.Outlook;

/** One indicator of one person while the cycle runs: the figure to date, and where it is heading. Holds neither points nor total. */
public record LiveFigure(FigureView figure, Outlook outlook) {

    public String indicator() {
        return figure.item().indicator();
    }

    public int segment() {
        return figure.item().segment();
    }
}

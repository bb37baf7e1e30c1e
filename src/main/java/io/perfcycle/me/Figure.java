package io.perfcycle.me;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes figures for reading: thousands apart, at most four places; the exact ones stand in the trace. */
final class Figure {

    private static final int PLACES = 4;

    private Figure() {}

    static String shown(BigDecimal figure) {
        var format = new DecimalFormat("#,##0." + "#".repeat(PLACES), DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}

package io.perfcycle.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as forms and people read them: plain decimals in text, without needless zeros. */
public final class Plain {

    private Plain() {}

    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** For sentences: thousands separated, two places, below one four. */
    public static String read(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        var places = number.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        var format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number.setScale(places, RoundingMode.HALF_UP));
    }

    public static @Nullable String orNull(@Nullable BigDecimal number) {
        return number == null ? null : text(number);
    }
}

package io.perfcycle.feedbackinterview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them: plain decimals in text, without needless zeros. */
final class Plain {

    private Plain() {}

    static String text(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static @Nullable String orNull(@Nullable BigDecimal number) {
        return number == null ? null : text(number);
    }
}

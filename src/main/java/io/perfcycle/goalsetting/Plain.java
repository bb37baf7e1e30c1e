package io.perfcycle.goalsetting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as forms get them: plain decimals in text, without needless zeros. */
final class Plain {

    private Plain() {}

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static @Nullable String orNull(@Nullable BigDecimal number) {
        return number == null ? null : text(number);
    }
}

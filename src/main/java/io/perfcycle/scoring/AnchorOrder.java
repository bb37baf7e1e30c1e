package io.perfcycle.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which anchor turns round. */
final class AnchorOrder {
    private AnchorOrder() {}

    /** Refuses values that do not strictly rise (or fall); nulls are passed over. The later of the pair is named. */
    static void require(boolean rising, String[] names, @Nullable BigDecimal... values) {
        @Nullable BigDecimal before = null;
        for (var i = 0; i < names.length; i++) {
            var value = values[i];
            if (value == null) {
                continue;
            }
            if (before != null && before.compareTo(value) != (rising ? -1 : 1)) {
                throw refused(rising, names[i], names, values);
            }
            before = value;
        }
    }

    private static AnchorException refused(
            boolean rising, String field, String[] names, @Nullable BigDecimal[] values) {
        var given = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var i = 0; i < names.length; i++) {
            if (values[i] != null) {
                given.add(names[i]);
                numbers.add(Exact.plain(Objects.requireNonNull(values[i])).toPlainString());
            }
        }
        var reason = rising ? AnchorException.Reason.NOT_RISING : AnchorException.Reason.NOT_FALLING;
        return new AnchorException(field, reason, String.join(", ", given), String.join(", ", numbers));
    }
}

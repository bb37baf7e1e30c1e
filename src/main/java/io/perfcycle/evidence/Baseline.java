package io.perfcycle.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How things were before this system, as HR states it: figures that nobody has measured here.
 *
 * @param period when it was so, in words, such as "2025"
 * @param basis where the figures come from, in words
 * @param people how many people's reviews they rest on
 * @param stageDays mean calendar days of a stage, by its code
 * @param onTime share of stages done by the deadline, in percent
 * @param touches tasks done by hand for each review
 * @param minutes minutes of people for each review
 * @param automatic share of figures that came by themselves, in percent
 * @param reminders reminders for each task
 */
public record Baseline(
        String period,
        String basis,
        int people,
        Map<String, BigDecimal> stageDays,
        @Nullable BigDecimal onTime,
        @Nullable BigDecimal touches,
        @Nullable BigDecimal minutes,
        @Nullable BigDecimal automatic,
        @Nullable BigDecimal reminders,
        String enteredBy,
        Instant enteredAt) {

    public Baseline {
        stageDays = java.util.Collections.unmodifiableMap(new TreeMap<>(stageDays));
    }
}

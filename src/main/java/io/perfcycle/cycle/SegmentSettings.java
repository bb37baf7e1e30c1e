package io.perfcycle.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How participations are split.
 *
 * @param leastDays calendar days that a segment needs to be rated; a shorter one is left out
 */
@ConfigurationProperties("perfcycle.segments")
record SegmentSettings(@DefaultValue("15") int leastDays) {

    SegmentSettings {
        if (leastDays < 1 || leastDays > 90) {
            throw new IllegalArgumentException(
                    "perfcycle.segments.least-days is %d; give 1 to 90".formatted(leastDays));
        }
    }
}

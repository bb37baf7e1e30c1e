package io.perfcycle.goalsetting;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What employees may add to their scorecards.
 *
 * @param ownMost how many goals of one's own; 0 for none
 * @param ownWeightMost what these may weigh together, in percent
 */
@ConfigurationProperties("perfcycle.goals")
record GoalSettings(
        @DefaultValue("3") int ownMost, @DefaultValue("30") BigDecimal ownWeightMost) {

    private static final int MOST = 10;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    GoalSettings {
        if (ownMost < 0 || ownMost > MOST) {
            throw new IllegalArgumentException("perfcycle.goals.own-most is %d; give 0 to %d".formatted(ownMost, MOST));
        }
        if (ownWeightMost.signum() < 0 || ownWeightMost.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "perfcycle.goals.own-weight-most is %s; give 0 to 100".formatted(ownWeightMost.toPlainString()));
        }
    }
}

package io.perfcycle.orgchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long HR has to decide on an organisation change, and what holds if nobody does.
 *
 * @param decisionWorkingDays after so many working days the default holds
 * @param otherwise KEEP or REASSIGN; where the manager of before has left, REASSIGN in any case
 */
@ConfigurationProperties("perfcycle.org-change")
record OrgChangeSettings(
        @DefaultValue("5") int decisionWorkingDays,
        @DefaultValue("KEEP") OrgChange.Decision otherwise) {

    OrgChangeSettings {
        if (decisionWorkingDays < 1 || decisionWorkingDays > 60) {
            throw new IllegalArgumentException(
                    "perfcycle.org-change.decision-working-days is %d; give 1 to 60".formatted(decisionWorkingDays));
        }
        if (otherwise != OrgChange.Decision.KEEP && otherwise != OrgChange.Decision.REASSIGN) {
            throw new IllegalArgumentException(
                    "perfcycle.org-change.otherwise is %s; give KEEP or REASSIGN".formatted(otherwise));
        }
    }
}

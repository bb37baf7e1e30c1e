package io.perfcycle.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether rating wants a licence.
 *
 * @param raterLicenceRequired whether only who has passed rater training may submit ratings
 * @param raterLicenceMonths how long a passed rater training counts
 */
@ConfigurationProperties("perfcycle.training")
record LicenceSettings(
        @DefaultValue("false") boolean raterLicenceRequired,
        @DefaultValue("12") int raterLicenceMonths) {

    LicenceSettings {
        if (raterLicenceMonths < 1 || raterLicenceMonths > 120) {
            throw new IllegalArgumentException(
                    "perfcycle.training.rater-licence-months is %d; give 1 to 120".formatted(raterLicenceMonths));
        }
    }
}

package io.perfcycle.result;

import io.perfcycle.scoring.Outlook;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a forecast must come to.
 *
 * @param onTrackPoints points of the forecast from which an indicator is on track
 * @param atRiskPoints points from which it is at risk; below it is behind
 */
@ConfigurationProperties("perfcycle.live-figures")
record LiveFigureSettings(
        @DefaultValue("100") BigDecimal onTrackPoints,
        @DefaultValue("60") BigDecimal atRiskPoints) {

    private static final BigDecimal MOST = new BigDecimal(120);

    LiveFigureSettings {
        if (atRiskPoints.signum() < 0
                || atRiskPoints.compareTo(onTrackPoints) >= 0
                || onTrackPoints.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "perfcycle.live-figures.at-risk-points is %s and on-track-points is %s; give 0 to 120, the first below the second"
                            .formatted(atRiskPoints.toPlainString(), onTrackPoints.toPlainString()));
        }
    }

    Outlook.Limits limits() {
        return new Outlook.Limits(onTrackPoints, atRiskPoints);
    }
}

package io.perfcycle.scoring;

import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands part-way through its time, and where it will end at the present pace.
 *
 * <ul>
 *   <li>What accumulates (orders, revenue): expected to date is the target times the share of working days that are over;
 *       the forecast is the actual divided by that share.
 *   <li>What does not (a rate, a mean): expected is the target as it is, the forecast is the actual.
 *   <li>A range is expected from {@code low} to {@code high}, likewise times the share where the indicator accumulates.
 *   <li>A figure that a person supplied is for the whole time: its forecast is itself.
 *   <li>The forecast's points decide: ON_TRACK from {@code onTrack} on, AT_RISK from {@code atRisk} on, else BEHIND.
 *   <li>A veto expects 0: nothing so far is ON_TRACK, anything above it BEHIND.
 *   <li>NO_FIGURE: it should have a figure and has none, or no working day is over yet. That is not zero.
 *   <li>NOT_JUDGED: people judge it at the end (rated, bonus, milestones without a formula), or it does not count.
 * </ul>
 *
 * <p>Example: 300 orders of a target of 1,000 after 20 of 60 working days: expected 333.33, forecast 900.
 *
 * @param expected what would be on target today; the low end of a range
 * @param expectedMost the high end of a range; null where there is none
 * @param forecast null while there is no figure
 */
public record Outlook(
        Status status,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal expectedMost,
        @Nullable BigDecimal forecast) {

    /** In one word. */
    public enum Status {
        ON_TRACK,
        AT_RISK,
        BEHIND,
        NO_FIGURE,
        NOT_JUDGED
    }

    /** From how many points of the forecast on an indicator is on track, or at risk. */
    public record Limits(BigDecimal onTrack, BigDecimal atRisk) {

        Status of(Points forecast) {
            if (forecast.exact().compareTo(Exact.of(onTrack)) >= 0) {
                return Status.ON_TRACK;
            }
            return forecast.exact().compareTo(Exact.of(atRisk)) >= 0 ? Status.AT_RISK : Status.BEHIND;
        }
    }

    public static final Outlook NOT_JUDGED = new Outlook(Status.NOT_JUDGED, null, null, null);

    /**
     * The outlook of one indicator of one person.
     *
     * @param rule with the anchors of the person's whole time
     * @param accumulates whether the actual grows with time
     * @param figure what is known to date
     */
    public static Outlook of(ScoringRule rule, boolean accumulates, Figure figure, Pace pace, Limits limits) {
        if (figure.standing() != Figure.Standing.DUE || !isMeasured(rule, figure)) {
            return NOT_JUDGED;
        }
        var share = accumulates && !figure.byHand() ? pace.share() : BigFraction.ONE;
        var expected = Expected.of(rule, share);
        var actual = figure.actual();
        if (actual.isMissing() || pace.hasNotBegun() || !rule.accepts(actual.value())) {
            return new Outlook(Status.NO_FIGURE, expected.least(), expected.most(), null);
        }
        var forecast = actual.value().divide(share);
        return new Outlook(status(rule, forecast, limits), expected.least(), expected.most(), Exact.shown(forecast));
    }

    private static boolean isMeasured(ScoringRule rule, Figure figure) {
        return switch (rule.kind()) {
            case QUANTITATIVE, VETO -> true;
            case MILESTONE -> figure.formula() != null;
            case RATED, BONUS -> false;
        };
    }

    private static Status status(ScoringRule rule, BigFraction forecast, Limits limits) {
        if (rule instanceof Veto veto) {
            return veto.caps(forecast) ? Status.BEHIND : Status.ON_TRACK;
        }
        return limits.of(rule.score(forecast));
    }

    private record Expected(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {

        static Expected of(ScoringRule rule, BigFraction share) {
            if (rule instanceof Ladder ladder) {
                return new Expected(Exact.shown(ladder.target().multiply(share)), null);
            }
            if (rule instanceof Corridor corridor) {
                return new Expected(
                        Exact.shown(corridor.low().multiply(share)),
                        Exact.shown(corridor.high().multiply(share)));
            }
            return new Expected(Exact.shown(rule instanceof Veto ? BigFraction.ZERO : Points.ON_TARGET), null);
        }
    }
}

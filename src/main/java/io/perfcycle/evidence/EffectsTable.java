package io.perfcycle.evidence;

import io.perfcycle.evidence.EffectEvidence.Comparison;
import io.perfcycle.evidence.EffectEvidence.OfCycle;
import io.perfcycle.evidence.EffectEvidence.OfStage;
import io.perfcycle.evidence.EffectEvidence.Source;
import io.perfcycle.evidence.EffectEvidence.TrainedUsers;
import io.perfcycle.evidence.EffectEvidence.Verdict;
import io.perfcycle.statistics.Estimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The effects as a page shows them: one row per measure, the newest cycle beside the baseline and an earlier cycle.
 *
 * @param newest code of the newest cycle; null where none is released
 * @param earlier code of the cycle before; null where there is one only
 * @param source where the newest cycle's figures on tasks come from
 */
record EffectsTable(
        @Nullable String newest,
        @Nullable String earlier,
        @Nullable Source source,
        List<Row> rows,
        List<Trained> trained) {

    /** One measure. A cell is null where nothing was stated or the cycle did not have the stage. */
    record Row(
            String measure,
            @Nullable String stage,
            @Nullable Cell baseline,
            @Nullable Cell earlier,
            Cell now,
            @Nullable Verdict againstBaseline,
            @Nullable Verdict againstEarlier) {}

    /**
     * A figure as it is read.
     *
     * @param value null where there are too few for one
     * @param interval null where it has none
     */
    record Cell(@Nullable String value, @Nullable String interval, int n) {}

    record Trained(String measure, Cell trained, Cell untrained, Verdict verdict) {}

    static EffectsTable of(EffectEvidence evidence) {
        var cycles = evidence.cycles();
        var trained = evidence.trained().stream().map(EffectsTable::trained).toList();
        if (cycles.isEmpty()) {
            return new EffectsTable(null, null, null, List.of(), List.of());
        }
        var newest = cycles.get(cycles.size() - 1);
        var earlier = cycles.size() > 1 ? cycles.get(0) : null;
        var rows = new ArrayList<Row>();
        newest.stages()
                .forEach(stage -> rows.add(row(
                        evidence,
                        "STAGE_DAYS",
                        stage.stage(),
                        earlier == null ? null : days(earlier, stage.stage()),
                        stage.days())));
        EffectComparison.measures()
                .forEach((measure, of) -> rows.add(
                        row(evidence, measure, null, earlier == null ? null : of.apply(earlier), of.apply(newest))));
        return new EffectsTable(
                newest.cycle(), earlier == null ? null : earlier.cycle(), newest.source(), rows, trained);
    }

    private static @Nullable Estimate days(OfCycle cycle, String stage) {
        return cycle.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .map(OfStage::days)
                .findFirst()
                .orElse(null);
    }

    private static Row row(
            EffectEvidence evidence, String measure, @Nullable String stage, @Nullable Estimate before, Estimate now) {
        var baseline = find(evidence, measure, stage, true);
        var earlier = find(evidence, measure, stage, false);
        return new Row(
                measure,
                stage,
                baseline == null ? null : cell(measure, baseline.before()),
                before == null ? null : cell(measure, before),
                cell(measure, now),
                baseline == null ? null : baseline.verdict(),
                earlier == null ? null : earlier.verdict());
    }

    private static @Nullable Comparison find(
            EffectEvidence evidence, String measure, @Nullable String stage, boolean baseline) {
        return evidence.comparisons().stream()
                .filter(one -> one.measure().equals(measure)
                        && java.util.Objects.equals(one.stage(), stage)
                        && one.against().equals(EffectComparison.BASELINE) == baseline)
                .findFirst()
                .orElse(null);
    }

    private static Trained trained(TrainedUsers one) {
        return new Trained(
                one.measure(), cell("PLACE", one.trainedPlace()), cell("PLACE", one.untrainedPlace()), one.verdict());
    }

    /** Shares in percent, everything else with one place, small numbers with two. */
    private static Cell cell(String measure, Estimate estimate) {
        var share = measure.equals("ON_TIME") || measure.equals("AUTOMATIC");
        var value = estimate.value();
        var low = estimate.low();
        var high = estimate.high();
        return new Cell(
                value == null ? null : text(value, share),
                value == null || low == null || high == null ? null : text(low, share) + " – " + text(high, share),
                estimate.n());
    }

    private static String text(double value, boolean share) {
        return share
                ? String.format(
                        Locale.ROOT, "%.1f %%", BigDecimal.valueOf(value).movePointRight(2))
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}

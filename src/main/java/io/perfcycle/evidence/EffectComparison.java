package io.perfcycle.evidence;

import io.perfcycle.evidence.EffectEvidence.Comparison;
import io.perfcycle.evidence.EffectEvidence.OfCycle;
import io.perfcycle.evidence.EffectEvidence.OfStage;
import io.perfcycle.evidence.EffectEvidence.TrainedUsers;
import io.perfcycle.evidence.EffectEvidence.Verdict;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.TrainingEffect;
import io.perfcycle.workflow.FinishedTasks.Finished;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.inference.TTest;
import org.jspecify.annotations.Nullable;

/** Before and after, trained and untrained: what differs by more than chance. Knows no tables. */
final class EffectComparison {

    private static final double SIGNIFICANT = 0.05;
    private static final String TRAINED = "TRAINED";
    private static final String UNTRAINED = "UNTRAINED";
    private static final String STAGE_DAYS = "STAGE_DAYS";

    /** What the stated time before is compared as. */
    static final String BASELINE = "BASELINE";

    /** One thing that is compared; {@code more} where more of it is better. */
    private record Measure(String name, boolean more, Function<OfCycle, Estimate> of) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("ON_TIME", true, OfCycle::onTime),
            new Measure("TOUCHES", false, cycle -> cycle.tasks().touches()),
            new Measure("MINUTES", false, cycle -> cycle.tasks().minutes()),
            new Measure("AUTOMATIC", true, OfCycle::automatic),
            new Measure("REMINDERS", false, OfCycle::reminders));

    private EffectComparison() {}

    /** Everything of a cycle that is compared beside its stages, by name, in the order in which it is told. */
    static Map<String, Function<OfCycle, Estimate>> measures() {
        var measures = new LinkedHashMap<String, Function<OfCycle, Estimate>>();
        MEASURES.forEach(measure -> measures.put(measure.name(), measure.of()));
        return measures;
    }

    /** The newest cycle against what HR states of the time before. */
    static List<Comparison> against(Baseline baseline, OfCycle newest) {
        var all = new ArrayList<Comparison>();
        for (var stage : newest.stages()) {
            var before = baseline.stageDays().get(stage.stage());
            if (before != null) {
                all.add(comparison(
                        STAGE_DAYS, stage.stage(), false, BASELINE, stated(before, baseline), newest, stage.days()));
            }
        }
        Map<String, @Nullable BigDecimal> stated = new LinkedHashMap<>();
        stated.put("ON_TIME", share(baseline.onTime()));
        stated.put("TOUCHES", baseline.touches());
        stated.put("MINUTES", baseline.minutes());
        stated.put("AUTOMATIC", share(baseline.automatic()));
        stated.put("REMINDERS", baseline.reminders());
        for (var measure : MEASURES) {
            var before = stated.get(measure.name());
            if (before != null) {
                all.add(comparison(
                        measure.name(),
                        null,
                        measure.more(),
                        BASELINE,
                        stated(before, baseline),
                        newest,
                        measure.of().apply(newest)));
            }
        }
        return all;
    }

    /** The newest cycle against an earlier one. */
    static List<Comparison> against(OfCycle earlier, OfCycle newest) {
        var all = new ArrayList<Comparison>();
        for (var stage : newest.stages()) {
            earlier.stages().stream()
                    .filter(other -> other.stage().equals(stage.stage()))
                    .map(OfStage::days)
                    .forEach(before -> all.add(comparison(
                            STAGE_DAYS, stage.stage(), false, earlier.cycle(), before, newest, stage.days())));
        }
        for (var measure : MEASURES) {
            all.add(comparison(
                    measure.name(),
                    null,
                    measure.more(),
                    earlier.cycle(),
                    measure.of().apply(earlier),
                    newest,
                    measure.of().apply(newest)));
        }
        return all;
    }

    private static Estimate stated(BigDecimal value, Baseline baseline) {
        return Estimate.of(baseline.people(), value.doubleValue());
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    private static Comparison comparison(
            String measure,
            @Nullable String stage,
            boolean more,
            String against,
            Estimate before,
            OfCycle newest,
            Estimate after) {
        var change = before.value() == null || after.value() == null ? null : (Double) (after.value() - before.value());
        return new Comparison(
                measure, stage, against, before, newest.cycle(), after, change, verdict(before, after, more));
    }

    /** Better or worse only where the intervals do not meet; a stated figure is its own interval. */
    static Verdict verdict(Estimate before, Estimate after, boolean more) {
        if (before.value() == null || after.value() == null || after.low() == null || after.high() == null) {
            return Verdict.INSUFFICIENT_DATA;
        }
        var low = before.low() == null ? before.value() : before.low();
        var high = before.high() == null ? before.value() : before.high();
        if (after.low() > high) {
            return more ? Verdict.BETTER : Verdict.WORSE;
        }
        if (after.high() < low) {
            return more ? Verdict.WORSE : Verdict.BETTER;
        }
        return Verdict.NO_EFFECT_FOUND;
    }

    /**
     * Compares trained and untrained users by their places among tasks of the same kind in the same cycle.
     *
     * @param trained whether a person had finished a course on this system when he answered
     */
    static List<TrainedUsers> trained(Map<String, List<Finished>> byCycle, BiPredicate<String, Finished> trained) {
        var found = List.of(
                measured("MINUTES", byCycle, trained, task -> task.openedAt() != null, TaskReading::minutes),
                measured("HOURS", byCycle, trained, task -> true, TaskReading::hours),
                measured(
                        "LATE", byCycle, trained, task -> task.dueAt() != null, task -> TaskReading.late(task) ? 1 : 0),
                measured("REFUSED", byCycle, trained, task -> task.openedAt() != null, Finished::refusals));
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        found.forEach(one -> values.put(one.measure(), one.p()));
        var adjusted = GroupComparison.adjusted(values);
        return found.stream()
                .map(one -> judged(one, adjusted.get(one.measure())))
                .toList();
    }

    private static TrainedUsers measured(
            String measure,
            Map<String, List<Finished>> byCycle,
            BiPredicate<String, Finished> trained,
            Predicate<Finished> known,
            ToDoubleFunction<Finished> value) {
        var entries = new ArrayList<Places.Entry>();
        byCycle.forEach((cycle, tasks) -> tasks.stream()
                .filter(known)
                .forEach(task -> entries.add(new Places.Entry(
                        task.person(),
                        trained.test(task.person(), task) ? TRAINED : UNTRAINED,
                        cycle + '\n' + task.process() + '\n' + task.key(),
                        value.applyAsDouble(task)))));
        var places = Places.of(entries);
        var with = column(places, TRAINED);
        var without = column(places, UNTRAINED);
        var enough = with.length >= TrainingEffect.FEWEST && without.length >= TrainingEffect.FEWEST;
        return new TrainedUsers(
                measure,
                with.length,
                without.length,
                GroupComparison.mean(with),
                GroupComparison.mean(without),
                enough ? welch(with, without) : null,
                null,
                enough ? Verdict.NO_EFFECT_FOUND : Verdict.INSUFFICIENT_DATA);
    }

    /**
     * Of the means, not of the ranks: who has five tasks without a refusal lies elsewhere than who has six, which a test of ranks
     * would take for a difference. Null where nothing varies.
     */
    private static @Nullable Double welch(double[] one, double[] other) {
        if (constant(one) && constant(other)) {
            return null;
        }
        var p = TTest.withDefaults().test(one, other).getPValue();
        return Double.isFinite(p) ? p : null;
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private static TrainedUsers judged(TrainedUsers one, @Nullable Double adjustedP) {
        var with = one.trainedPlace().value();
        var without = one.untrainedPlace().value();
        var differs = adjustedP != null && adjustedP < SIGNIFICANT && with != null && without != null;
        return new TrainedUsers(
                one.measure(),
                one.trained(),
                one.untrained(),
                one.trainedPlace(),
                one.untrainedPlace(),
                one.p(),
                adjustedP,
                !differs ? one.verdict() : with < without ? Verdict.BETTER : Verdict.WORSE);
    }

    private static double[] column(List<Places.Place> places, String group) {
        return places.stream()
                .filter(place -> place.group().equals(group))
                .mapToDouble(Places.Place::place)
                .toArray();
    }
}

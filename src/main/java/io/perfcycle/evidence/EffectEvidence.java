package io.perfcycle.evidence;

import io.perfcycle.statistics.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code effects}: whether this system keeps its own promise. What cannot be known, because the engine has forgotten its
 * history or nobody has opened a form, is insufficient data and never zero.
 *
 * @param cycles the oldest period first
 * @param baseline what HR states of the time before; null if it has stated nothing
 * @param comparisons the newest cycle against the baseline, and against the oldest cycle where there are several
 * @param trained whether those who have finished a course on this system work faster and with fewer errors
 */
public record EffectEvidence(
        List<OfCycle> cycles, @Nullable Baseline baseline, List<Comparison> comparisons, List<TrainedUsers> trained) {

    public EffectEvidence {
        cycles = List.copyOf(cycles);
        comparisons = List.copyOf(comparisons);
        trained = List.copyOf(trained);
    }

    /** Where the figures on tasks come from. */
    public enum Source {
        /** The engine's history. */
        LIVE,
        /** What was kept when the cycle was released or closed; the history has gone. */
        KEPT,
        /** Neither is there. */
        NONE
    }

    /**
     * One cycle.
     *
     * @param reviews people who took part
     * @param stages stages that people went through one by one
     * @param onTime share of all stages of all people that were done by the deadline
     * @param tasks what people had to do
     * @param automatic share of the measured figures that came from the sources by themselves; the rest was supplied by hand
     * @param figures measured figures that are there
     * @param reminders daily digests between launch and close for each task that was done; of cycles at the same time, together
     */
    public record OfCycle(
            String cycle,
            int reviews,
            List<OfStage> stages,
            Estimate onTime,
            Source source,
            TaskFigures tasks,
            int figures,
            Estimate automatic,
            Estimate reminders) {
        public OfCycle {
            stages = List.copyOf(stages);
        }
    }

    /**
     * One stage of a cycle.
     *
     * @param people who finished or missed it
     * @param days mean calendar days from its opening to its end, of those who finished it
     * @param median the median of the same; null below the smallest number
     * @param onTime share of people who finished it by the deadline
     * @param missed share of people for whom it ended without them
     */
    public record OfStage(
            String stage,
            int people,
            Estimate days,
            @Nullable Double median,
            Estimate onTime,
            Estimate missed) {}

    /**
     * What people did by hand in a cycle.
     *
     * @param done tasks of people in all
     * @param shared of these, tasks about several people together, such as confirming the launch
     * @param touches tasks for each review, without the shared ones
     * @param minutes minutes for each review, from the last opening of a form to its answer, at most
     *     {@value io.perfcycle.evidence.TaskReading#LONGEST} for one; of reviews with at least half of the tasks timed, and the
     *     rest estimated from these
     */
    public record TaskFigures(int done, int shared, Estimate touches, Estimate minutes, List<OfTask> tasks) {
        public TaskFigures {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * One kind of task.
     *
     * @param hours mean hours from its coming to its answer
     * @param minutes mean minutes from the last opening of its form to the answer
     * @param onTime share of those with a date that were done by it
     * @param refused refused answers for each that was taken, of those whose form was opened
     */
    public record OfTask(
            String process,
            String task,
            int done,
            Estimate hours,
            Estimate minutes,
            Estimate onTime,
            Estimate refused) {}

    /** What a comparison shows. */
    public enum Verdict {
        INSUFFICIENT_DATA,
        /** The intervals meet: the difference may be chance. */
        NO_EFFECT_FOUND,
        BETTER,
        WORSE
    }

    /**
     * One measure, before and after.
     *
     * @param measure STAGE_DAYS, ON_TIME, TOUCHES, MINUTES, AUTOMATIC or REMINDERS
     * @param stage only of STAGE_DAYS
     * @param against BASELINE, or the code of the earlier cycle
     * @param change after less before; null where either is missing
     */
    public record Comparison(
            String measure,
            @Nullable String stage,
            String against,
            Estimate before,
            String cycle,
            Estimate after,
            @Nullable Double change,
            Verdict verdict) {}

    /**
     * Trained against untrained users in one measure, among tasks of the same kind in the same cycle. Who trains in between counts
     * on both sides, each with what he did by then; practice alone makes faster too, so this proves nothing about training.
     *
     * @param measure MINUTES, HOURS, LATE or REFUSED: less is better in each
     * @param trainedPlace mean share of comparable tasks with less, in [0, 1]
     * @param adjustedP after Benjamini and Hochberg over the measures; null without a test
     */
    public record TrainedUsers(
            String measure,
            int trained,
            int untrained,
            Estimate trainedPlace,
            Estimate untrainedPlace,
            @Nullable Double p,
            @Nullable Double adjustedP,
            Verdict verdict) {}
}

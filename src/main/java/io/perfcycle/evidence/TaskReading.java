package io.perfcycle.evidence;

import io.perfcycle.evidence.EffectEvidence.OfTask;
import io.perfcycle.evidence.EffectEvidence.TaskFigures;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.Proportion;
import io.perfcycle.workflow.FinishedTasks.Finished;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Counts what people did by hand from the tasks that they finished. Knows no tables. */
final class TaskReading {

    /** The most minutes that one task may have taken: beyond it, its form was left open. */
    static final int LONGEST = 60;

    private static final double SECONDS = 60;
    private static final double HOUR = 3600;
    private static final int FEWEST = 5;

    private TaskReading() {}

    /** @param reviews business keys of the people who took part; whatever else has a task is shared by several */
    static TaskFigures of(List<Finished> tasks, Set<String> reviews) {
        var byReview = new HashMap<String, List<Finished>>();
        var byKind = new TreeMap<String, List<Finished>>();
        var shared = 0;
        for (var task : tasks) {
            byKind.computeIfAbsent(task.process() + '\n' + task.key(), any -> new ArrayList<>())
                    .add(task);
            if (reviews.contains(task.businessKey())) {
                byReview.computeIfAbsent(task.businessKey(), any -> new ArrayList<>())
                        .add(task);
            } else {
                shared++;
            }
        }
        return new TaskFigures(
                tasks.size(),
                shared,
                tasks.isEmpty() ? Estimate.insufficient(0) : touches(byReview, reviews),
                GroupComparison.mean(byReview.values().stream()
                        .filter(own -> timed(own).length * 2 >= own.size())
                        .mapToDouble(own -> sum(timed(own)) * own.size() / timed(own).length)
                        .toArray()),
                byKind.values().stream().map(TaskReading::kind).toList());
    }

    /** Somebody without a task was reviewed without anybody's doing. */
    private static Estimate touches(Map<String, List<Finished>> byReview, Set<String> reviews) {
        return GroupComparison.mean(reviews.stream()
                .mapToDouble(review -> byReview.getOrDefault(review, List.of()).size())
                .toArray());
    }

    private static OfTask kind(List<Finished> tasks) {
        var dated = tasks.stream().filter(task -> task.dueAt() != null).toList();
        var opened = tasks.stream().filter(task -> task.openedAt() != null).toList();
        return new OfTask(
                tasks.get(0).process(),
                tasks.get(0).key(),
                tasks.size(),
                GroupComparison.mean(
                        tasks.stream().mapToDouble(TaskReading::hours).toArray()),
                GroupComparison.mean(timed(tasks)),
                dated.size() < FEWEST
                        ? Estimate.insufficient(dated.size())
                        : Proportion.of(
                                (int) dated.stream().filter(task -> !late(task)).count(), dated.size()),
                GroupComparison.mean(
                        opened.stream().mapToDouble(Finished::refusals).toArray()));
    }

    static double hours(Finished task) {
        return Math.max(0, Duration.between(task.createdAt(), task.endedAt()).toMillis() / 1000.0) / HOUR;
    }

    static double minutes(Finished task) {
        var seconds = Duration.between(Objects.requireNonNull(task.openedAt()), task.endedAt())
                        .toMillis()
                / 1000.0;
        return Math.min(LONGEST, Math.max(0, seconds / SECONDS));
    }

    static boolean late(Finished task) {
        return task.dueAt() != null && task.endedAt().isAfter(task.dueAt());
    }

    private static double[] timed(List<Finished> tasks) {
        return tasks.stream()
                .filter(task -> task.openedAt() != null)
                .mapToDouble(TaskReading::minutes)
                .toArray();
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}

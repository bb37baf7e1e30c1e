package io.perfcycle.evidence;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.evidence.CourseRecord.Completion;
import io.perfcycle.evidence.UseEvidence.Training;
import io.perfcycle.result.ReleasedResults;
import io.perfcycle.result.ReleasedResults.Points;
import io.perfcycle.statistics.TrainingEffect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether courses moved the points of their indicators from one cycle to the next, against comparable people who did not take them. */
@Component
class CourseEffects {

    private final ObjectProvider<CourseRecord> record;
    private final ReleasedResults results;
    private final Cycles cycles;

    CourseEffects(ObjectProvider<CourseRecord> record, ReleasedResults results, Cycles cycles) {
        this.record = record;
        this.results = results;
        this.cycles = cycles;
    }

    /**
     * Every course about an indicator that somebody finished between the ends of two cycles in a row, the oldest first.
     *
     * @param codes the oldest period first
     */
    List<Training> of(List<String> codes) {
        var courses = record.orderedStream()
                .flatMap(room -> room.completions().stream())
                .filter(one -> !one.about().isEmpty())
                .collect(Collectors.groupingBy(Completion::course, TreeMap::new, Collectors.toList()));
        var effects = new ArrayList<Training>();
        var points = new HashMap<String, Map<String, Map<String, Points>>>();
        for (var at = 1; at < codes.size() && !courses.isEmpty(); at++) {
            var before = cycles.get(codes.get(at - 1));
            var after = cycles.get(codes.get(at));
            for (var course : courses.entrySet()) {
                var done = course.getValue().stream()
                        .filter(one -> !one.on().isAfter(after.periodEnd()))
                        .toList();
                var trained = done.stream()
                        .filter(one -> one.on().isAfter(before.periodEnd()))
                        .map(Completion::employeeNo)
                        .collect(Collectors.toSet());
                if (trained.isEmpty()) {
                    continue;
                }
                var ever = done.stream().map(Completion::employeeNo).collect(Collectors.toSet());
                for (var indicator : about(done)) {
                    var changes = changes(
                            points(points, before.code()).getOrDefault(indicator, Map.of()),
                            points(points, after.code()).getOrDefault(indicator, Map.of()));
                    effects.add(new Training(
                            course.getKey(),
                            indicator,
                            before.code(),
                            after.code(),
                            TrainingEffect.of(
                                    changes.stream()
                                            .filter(one -> trained.contains(one.person()))
                                            .toList(),
                                    changes.stream()
                                            .filter(one -> !ever.contains(one.person()))
                                            .toList())));
                }
            }
        }
        return effects;
    }

    private static TreeSet<String> about(Collection<Completion> done) {
        return done.stream().flatMap(one -> one.about().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Map<String, Points>> points(Map<String, Map<String, Map<String, Points>>> known, String cycle) {
        return known.computeIfAbsent(
                cycle,
                code -> results.points(code).stream()
                        .collect(Collectors.groupingBy(
                                Points::indicator,
                                Collectors.toMap(Points::employeeNo, Function.identity(), (one, other) -> other))));
    }

    /** Those who were measured both times, at the same post. */
    private static List<TrainingEffect.Change> changes(Map<String, Points> first, Map<String, Points> second) {
        return new TreeMap<>(first)
                .values().stream()
                        .filter(one -> second.containsKey(one.employeeNo())
                                && second.get(one.employeeNo()).post().equals(one.post()))
                        .map(one -> new TrainingEffect.Change(
                                one.employeeNo(),
                                one.post(),
                                one.points(),
                                second.get(one.employeeNo()).points()))
                        .toList();
    }
}

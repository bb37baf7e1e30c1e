package io.perfcycle.training;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ReleasedResults;
import io.perfcycle.result.ReleasedResults.Points;
import io.perfcycle.statistics.TrainingEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a course moved the points of its indicators, from one released cycle to a later one. */
@Component
class TrainingEffects {

    /** The effect on one indicator. */
    record OnIndicator(String indicator, TrainingEffect effect) {}

    /** @param trained how many people finished the course between the two periods' ends */
    record Report(String course, String before, String after, int trained, List<OnIndicator> indicators) {}

    private final Catalogue catalogue;
    private final Cycles cycles;
    private final ReleasedResults results;
    private final Assignments assignments;

    TrainingEffects(Catalogue catalogue, Cycles cycles, ReleasedResults results, Assignments assignments) {
        this.catalogue = catalogue;
        this.cycles = cycles;
        this.results = results;
        this.assignments = assignments;
    }

    /**
     * Counts the effect of a course on each indicator it is about, or on the one asked for. Trained is who finished it after
     * the first period's end and by the second's; untrained is who had not finished it by then at any time.
     */
    Report of(String course, String before, String after, @Nullable String indicator) {
        var taught = catalogue.find(course).orElseThrow(() -> Refusal.unknown("COURSE_UNKNOWN", course));
        var earlier = cycles.get(before);
        var later = cycles.get(after);
        if (!earlier.periodEnd().isBefore(later.periodEnd())) {
            throw Refusal.rule("CYCLES_OUT_OF_ORDER", before, after).at("field", "after");
        }
        var done = assignments.all().stream()
                .filter(one -> one.course().equals(course) && one.completedOn() != null)
                .filter(one -> one.state() == Assignment.State.DONE
                        && !one.completedOn().isAfter(later.periodEnd()))
                .toList();
        var ever = done.stream().map(Assignment::employeeNo).collect(Collectors.toSet());
        var trained = done.stream()
                .filter(one -> one.completedOn().isAfter(earlier.periodEnd()))
                .map(Assignment::employeeNo)
                .collect(Collectors.toSet());
        var first = byIndicator(results.points(before));
        var second = byIndicator(results.points(after));
        var effects = new ArrayList<OnIndicator>();
        for (var code : new TreeSet<>(indicator == null ? taught.indicators() : List.of(indicator))) {
            var changes = changes(first.getOrDefault(code, Map.of()), second.getOrDefault(code, Map.of()));
            effects.add(new OnIndicator(
                    code,
                    TrainingEffect.of(
                            changes.stream()
                                    .filter(one -> trained.contains(one.person()))
                                    .toList(),
                            changes.stream()
                                    .filter(one -> !ever.contains(one.person()))
                                    .toList())));
        }
        return new Report(course, before, after, trained.size(), effects);
    }

    private static Map<String, Map<String, Points>> byIndicator(List<Points> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Points::indicator,
                        Collectors.toMap(Points::employeeNo, Function.identity(), (one, other) -> other)));
    }

    /** Those who were measured both times, at the same post. */
    private static List<TrainingEffect.Change> changes(Map<String, Points> first, Map<String, Points> second) {
        return first.values().stream()
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

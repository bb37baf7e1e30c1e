package io.perfcycle.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which courses people have finished so far, and what these did to their figures: two do good, the others do nothing. */
final class DemoLearning {

    /** Points that a course adds to each of its indicators from the next period on. */
    static final Map<String, Double> GAIN = Map.of("WH-201", 12.0, "COM-201", 8.0);

    private record Finished(String employeeNo, String course, LocalDate on) {}

    private final Map<String, Set<String>> indicators;
    private final List<Finished> finished = new ArrayList<>();

    /** @param indicators by course, what it is about */
    DemoLearning(Map<String, Set<String>> indicators) {
        this.indicators = indicators;
    }

    void finished(String employeeNo, String course, LocalDate on) {
        finished.add(new Finished(employeeNo, course, on));
    }

    /** What the person's courses add to an indicator in a period: those finished within its first month count already. */
    double gain(String employeeNo, String indicator, LocalDate periodStart) {
        return finished.stream()
                .filter(one -> one.employeeNo().equals(employeeNo)
                        && one.on().isBefore(periodStart.plusMonths(1))
                        && indicators.getOrDefault(one.course(), Set.of()).contains(indicator))
                .map(Finished::course)
                .distinct()
                .mapToDouble(course -> GAIN.getOrDefault(course, 0.0))
                .sum();
    }
}

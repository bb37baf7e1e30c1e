package io.perfcycle.training;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from the causes that a manager has named: courses for a want of skill, the right owner for anything else. */
@Component
@Transactional
class GapReview {

    private static final String NO_RULE = "NO_RULE";
    private static final String TRIGGER = "INDICATOR_GAP";

    private final Cycles cycles;
    private final Gaps gaps;
    private final Catalogue catalogue;
    private final Audiences audiences;
    private final TrainingRules rules;
    private final Assigning assigning;
    private final Assignments assignments;

    GapReview(
            Cycles cycles,
            Gaps gaps,
            Catalogue catalogue,
            Audiences audiences,
            TrainingRules rules,
            Assigning assigning,
            Assignments assignments) {
        this.cycles = cycles;
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.audiences = audiences;
        this.rules = rules;
        this.assigning = assigning;
        this.assignments = assignments;
    }

    void assign(String cycleCode, String manager) {
        var cycle = cycles.get(cycleCode);
        var explained = gaps.of(cycleCode, manager).stream()
                .filter(gap -> gap.cause() != null && gap.outcome() == null)
                .toList();
        var courses = catalogue.all();
        var people = explained.stream().map(Gaps.Gap::employeeNo).distinct().toList();
        var has = assignments.of(people);
        var meant = audiences.of(cycleCode, people);
        var wanted = new ArrayList<Proposal>();
        var outcomes = new LinkedHashMap<Gaps.Gap, String>();
        for (var gap : explained) {
            outcomes.put(gap, NO_RULE);
            for (var ruling : ask(cycle, gap)) {
                outcomes.put(gap, ruling.action());
                if (ruling.trains()) {
                    wanted.add(new Proposal(
                            gap.employeeNo(),
                            next(
                                    Catalogue.about(courses, gap.indicator(), meant.get(gap.employeeNo())),
                                    has.getOrDefault(gap.employeeNo(), List.of())),
                            TRIGGER,
                            ruling,
                            gap.indicator(),
                            gap.points()));
                }
            }
        }
        gaps.conclude(outcomes);
        assigning.give(cycle.deployment(), cycleCode, wanted, "system");
    }

    private List<Ruling> ask(Cycle cycle, Gaps.Gap gap) {
        return rules.ask(
                cycle.deployment(),
                TRIGGER,
                Map.of("points", gap.points(), "attribution", String.valueOf(gap.cause())));
    }

    /** The first of these courses that the person has not done yet; the first at all where he has done them all. */
    private static String next(List<Course> teaching, List<Assignment> has) {
        return teaching.stream()
                .map(Course::code)
                .filter(code -> has.stream()
                        .noneMatch(one -> one.course().equals(code) && one.state() == Assignment.State.DONE))
                .findFirst()
                .orElseGet(() -> teaching.isEmpty() ? "" : teaching.get(0).code());
    }
}

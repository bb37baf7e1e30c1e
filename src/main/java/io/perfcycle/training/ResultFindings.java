package io.perfcycle.training;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.StageStandings.Standing;
import io.perfcycle.result.ReleasedResults.Released;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads one person's released result for what the training rules ask about. Whose indicator has no course gives no cause for anything. */
@Component
class ResultFindings {

    /** What is known of a whole chunk of people. */
    record Material(
            Map<String, Course> courses,
            Map<String, Set<Course.Audience>> audiences,
            Map<String, String> previousLevels,
            Map<String, Integer> overturned,
            Map<Long, List<Standing>> standings) {}

    /** @param gaps what has to be asked about before anything is assigned */
    record Finding(List<Proposal> proposals, List<Gaps.Gap> gaps) {}

    static final double GAP_BELOW = 85;

    private static final int FEWEST_STAGES = 3;
    private static final double LOW_COMPETENCE = 2;

    private final TrainingRules rules;
    private final CompetenceRaters raters;

    ResultFindings(TrainingRules rules, CompetenceRaters raters) {
        this.rules = rules;
        this.raters = raters;
    }

    Finding of(Cycle cycle, Released person, Material material) {
        var asking = new Asking(cycle, person, material);
        asking.direct(
                "LEVEL",
                Map.of(
                        "level",
                        person.level() == null ? "" : person.level(),
                        "previousLevel",
                        material.previousLevels().getOrDefault(person.employeeNo(), "")));
        var overturned = material.overturned().getOrDefault(person.employeeNo(), 0);
        if (overturned > 0) {
            asking.direct("APPEAL_OVERTURN", Map.of("role", "MANAGER", "count", overturned));
        }
        var stages = material.standings().getOrDefault(person.participationId(), List.of());
        if (stages.size() >= FEWEST_STAGES) {
            var missed = stages.stream()
                    .filter(stage -> stage.state().equals("MISSED"))
                    .count();
            asking.direct("LOW_SYSTEM_USE", Map.of("share", (double) missed / stages.size()));
        }
        person.trace().items().forEach(asking::about);
        return new Finding(asking.proposals, asking.gaps);
    }

    /** One person's questions to the rules. */
    private final class Asking {

        private final Cycle cycle;
        private final Released person;
        private final Material material;
        private final List<Proposal> proposals = new ArrayList<>();
        private final List<Gaps.Gap> gaps = new ArrayList<>();

        Asking(Cycle cycle, Released person, Material material) {
            this.cycle = cycle;
            this.person = person;
            this.material = material;
        }

        /** Rules that name their course. */
        void direct(String trigger, Map<String, Object> facts) {
            for (var ruling : rules.ask(cycle.deployment(), trigger, facts)) {
                propose(trigger, ruling, ruling.course(), null, 0);
            }
        }

        void about(Trace.Item item) {
            var teaching = Catalogue.about(
                    material.courses(),
                    item.indicator(),
                    material.audiences().getOrDefault(person.employeeNo(), Set.of()));
            if (teaching.isEmpty()) {
                return;
            }
            if (item.kind() == Kind.VETO) {
                if (item.actual() != null && item.actual().signum() > 0) {
                    look("LIVE_VIOLATION", Map.of("count", 1), item, teaching);
                }
            } else if (item.kind() == Kind.RATED) {
                if (item.actual() != null && item.actual().doubleValue() <= LOW_COMPETENCE) {
                    var level = item.actual().doubleValue();
                    var judges = raters.of(cycle, person.participationId(), item.indicator());
                    look("COMPETENCY_GAP", Map.of("competence", level, "raters", judges), item, teaching);
                }
            } else if (item.kind().weighs()
                    && item.points() != null
                    && item.points().doubleValue() < GAP_BELOW) {
                gaps.add(new Gaps.Gap(
                        person.participationId(),
                        item.indicator(),
                        cycle.code(),
                        person.employeeNo(),
                        person.managerNo(),
                        item.points().doubleValue(),
                        null,
                        null,
                        null));
            }
        }

        private void look(String trigger, Map<String, Object> facts, Trace.Item item, List<Course> teaching) {
            for (var ruling : rules.ask(cycle.deployment(), trigger, facts)) {
                propose(
                        trigger,
                        ruling,
                        teaching.get(0).code(),
                        item.indicator(),
                        item.points() == null ? 0 : item.points().doubleValue());
            }
        }

        private void propose(
                String trigger,
                Ruling ruling,
                String course,
                @org.jspecify.annotations.Nullable String indicator,
                double urgency) {
            proposals.add(new Proposal(person.employeeNo(), course, trigger, ruling, indicator, urgency));
        }
    }
}

package io.perfcycle.improvementplan;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.Consequences;
import io.perfcycle.result.ParticipationRights;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plan on a person's sheet, and for those who may ask for one the way to do so. */
@Component
@Order(2)
class PlanConsequence implements Consequences {

    private final PlanRights rights;
    private final Plans plans;
    private final Cycles cycles;
    private final Wording wording;

    PlanConsequence(PlanRights rights, Plans plans, Cycles cycles, Wording wording) {
        this.rights = rights;
        this.plans = plans;
        this.cycles = cycles;
        this.wording = wording;
    }

    @Override
    public List<Consequence> of(Participation person, Viewer viewer, Locale reader) {
        var self = ParticipationRights.isSelf(viewer, person);
        if (!self && !rights.manages(viewer, person) && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            return List.of();
        }
        var plan = rights.readable(person, viewer);
        if (plan.isPresent()) {
            return List.of(shown(plan.get(), person, self, reader));
        }
        var released = cycles.get(person.cycle()).state().released();
        return released && rights.mayAsk(viewer, person)
                ? List.of(new Consequence(
                        wording.say(reader, "plan.title"),
                        wording.say(reader, "plan.state.NONE"),
                        "",
                        wording.say(reader, "plan.none"),
                        address(person, false),
                        wording.say(reader, "plan.ask")))
                : List.of();
    }

    private Consequence shown(Plan plan, Participation person, boolean self, Locale reader) {
        var state =
                plan.outcome() != null ? plan.outcome().name() : plan.state().name();
        var next = plan.state() == Plan.State.ACTIVE
                ? plans.nextCheckPoint(plan.id())
                        .map(day -> day.format(DateTimeFormatter.ofPattern(wording.say(reader, "me.day"), reader)))
                        .orElse(null)
                : null;
        return new Consequence(
                wording.say(reader, "plan.title"),
                wording.say(reader, "plan.state." + state),
                look(plan.outcome()),
                next == null ? wording.say(reader, "plan.text") : wording.say(reader, "plan.next", next),
                address(person, self),
                wording.say(reader, "plan.read"));
    }

    private static String look(Plan.@Nullable Outcome outcome) {
        return outcome == null ? "info" : outcome == Plan.Outcome.PASSED ? "good" : "warn";
    }

    private static String address(Participation person, boolean self) {
        return self
                ? "/me/" + person.cycle() + "/improvement-plan"
                : "/team/" + person.cycle() + "/" + person.employeeNo() + "/improvement-plan";
    }
}

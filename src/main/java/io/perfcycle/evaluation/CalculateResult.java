package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Outcome;
import io.perfcycle.scoring.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Calculate result": the manager's ratings join the figures, and the outcome becomes a result version. */
@Component
class CalculateResult implements JavaDelegate {

    private final Participations participations;
    private final Cycles cycles;
    private final ManagersRatings ratings;
    private final Published published;
    private final RatedSegments segments;
    private final Resolutions resolutions;
    private final Figures figures;
    private final Calculations calculations;
    private final ResultVersions versions;

    CalculateResult(
            Participations participations,
            Cycles cycles,
            ManagersRatings ratings,
            Published published,
            RatedSegments segments,
            Resolutions resolutions,
            Figures figures,
            Calculations calculations,
            ResultVersions versions) {
        this.participations = participations;
        this.cycles = cycles;
        this.ratings = ratings;
        this.published = published;
        this.segments = segments;
        this.resolutions = resolutions;
        this.figures = figures;
        this.calculations = calculations;
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = participations.get(CycleProcess.PARTICIPATION_ID.in(execution));
        var rater = applyRatings(person);
        var trace = calculate(person);
        var resolution = resolutions.newest(person.id());
        versions.append(
                person,
                trace,
                ResultVersion.Source.EVALUATION,
                resolution.map(Resolutions.Resolution::by).orElse(rater),
                resolution.map(Resolutions.Resolution::reason).orElse(null));
        var settled = resolution.filter(Resolutions.Resolution::withoutResult).isPresent();
        EvaluationProcess.RESULT_HELD.set(execution, trace.outcome() != Outcome.SCORED && !settled);
    }

    /**
     * The manager's ratings count, or what they and the colleagues' make together, and in earlier segments those of the manager
     * of that time; the self-assessment has no weight.
     */
    private String applyRatings(Participation person) {
        var policies = cycles.get(person.cycle()).settings().policies();
        var manager = ratings.of(person.id(), policies.secondReview());
        var given = new HashMap<>(manager.given());
        if (policies.feedback().wanted()) {
            given.putAll(published.combined(person.id()));
        }
        var rater = Objects.requireNonNullElse(manager.rater(), "system");
        figures.rate(person.id(), segments.last(person.id()), given, rater);
        for (var segment : segments.earlier(person.id())) {
            ratings.ofEarlier(person.id(), segment)
                    .ifPresent(earlier -> figures.rate(
                            person.id(),
                            segment,
                            earlier.given(),
                            Objects.requireNonNullElse(earlier.rater(), "system")));
        }
        return rater;
    }

    private Trace calculate(Participation person) {
        var trace = calculations
                .calculate(cycles.get(person.cycle()), List.of(person))
                .get(person.id());
        if (trace == null) {
            throw new IllegalStateException(
                    "The scorecard of %s cannot be counted; see the log".formatted(person.key()));
        }
        return trace;
    }
}

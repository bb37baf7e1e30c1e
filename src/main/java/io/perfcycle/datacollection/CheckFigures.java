package io.perfcycle.datacollection;

import static io.perfcycle.datacollection.DataCollectionProcess.FIGURES_DISPUTED;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.problem.Faults;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Check figures": the employee sees every figure with its inputs, and accepts them or objects to some. */
@Component
class CheckFigures extends UserTask<CheckFigures.Answer> {

    record Objection(@Nullable String indicator, @Nullable String reason) {}

    /** Either everything is accepted, or at least one figure is disputed. */
    record Answer(boolean accepted, @Nullable List<@Nullable Objection> disputes) {}

    record PastDispute(
            String indicator,
            String reason,
            String state,
            @Nullable String answer,
            @Nullable String answeredBy) {

        static PastDispute of(Disputes.Dispute dispute) {
            return new PastDispute(
                    dispute.key(), dispute.reason(), dispute.state().name(), dispute.answer(), dispute.answeredBy());
        }
    }

    record Page(
            String cycle,
            String cycleName,
            String periodStart,
            String periodEnd,
            String employeeNo,
            String name,
            List<FigureRow> figures,
            List<PastDispute> disputes) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Figures figures;
    private final Disputes disputes;
    private final Indicators indicators;

    CheckFigures(
            Submissions submissions,
            Participations participations,
            Cycles cycles,
            Figures figures,
            Disputes disputes,
            Indicators indicators) {
        super(submissions, Answer.class);
        this.participations = participations;
        this.cycles = cycles;
        this.figures = figures;
        this.disputes = disputes;
        this.indicators = indicators;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var cycle = cycles.get(person.cycle());
        var known = indicators.valid();
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                person.employeeNo(),
                person.name(),
                figures.of(person.id()).stream()
                        .map(figure ->
                                FigureRow.of(figure, known.get(figure.item().indicator())))
                        .toList(),
                disputes.of(person.id()).stream().map(PastDispute::of).toList());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var participation = task.get(CycleProcess.PARTICIPATION_ID);
        var faults = new Faults();
        var disputable = figures.of(participation).stream()
                .map(FigureView::item)
                .filter(Figures::fromData)
                .collect(Collectors.toMap(ScorecardItem::key, item -> item));
        var reasons = new LinkedHashMap<String, String>();
        faults.fitting("disputes", answer.disputes(), Objection::indicator, disputable.keySet())
                .forEach((key, row) -> reasons.put(
                        key,
                        faults.required(
                                "REASON_REQUIRED",
                                row.path() + ".reason",
                                row.answer().reason())));
        if (faults.none() && answer.accepted() != reasons.isEmpty()) {
            faults.add(answer.accepted() ? "ACCEPTED_AND_DISPUTED" : "NEITHER_ACCEPTED_NOR_DISPUTED", "accepted");
        }
        faults.refuse();
        reasons.forEach((key, reason) -> disputes.raise(disputable.get(key), reason));
        if (answer.accepted()) {
            figures.signOff(participation, task.actor());
        }
        task.set(FIGURES_DISPUTED, !answer.accepted());
    }
}

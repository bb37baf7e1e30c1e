package io.perfcycle.datacollection;

import static io.perfcycle.datacollection.DataCollectionProcess.DISPUTE;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.FigureRange;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Answer dispute": the data owner keeps a figure and explains it, corrects it, or waives it. */
@Component
class AnswerDispute extends UserTask<AnswerDispute.Answer> {

    /** What becomes of the figure. */
    enum Outcome {
        KEPT,
        CORRECTED,
        WAIVED
    }

    /** {@code value} only for CORRECTED; {@code reason} is what the employee reads. */
    record Answer(
            @Nullable Outcome outcome,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    record Page(
            String cycle,
            String cycleName,
            String periodStart,
            String periodEnd,
            String employeeNo,
            String name,
            String reason,
            String raisedAt,
            boolean partial,
            @Nullable String least,
            @Nullable String most,
            FigureRow figure) {}

    private final Disputes disputes;
    private final Figures figures;
    private final Participations participations;
    private final Cycles cycles;
    private final Indicators indicators;

    AnswerDispute(
            Submissions submissions,
            Disputes disputes,
            Figures figures,
            Participations participations,
            Cycles cycles,
            Indicators indicators) {
        super(submissions, Answer.class);
        this.disputes = disputes;
        this.figures = figures;
        this.participations = participations;
        this.cycles = cycles;
        this.indicators = indicators;
    }

    @Override
    public Object page(TaskContext task) {
        var dispute = dispute(task);
        var person = participations.get(dispute.participationId());
        var cycle = cycles.get(person.cycle());
        var figure = figure(dispute);
        var range = FigureRange.of(figure.item().line().kind());
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                person.employeeNo(),
                person.name(),
                dispute.reason(),
                dispute.raisedAt().toString(),
                isPartial(task, person),
                FigureRow.plain(range.least()),
                FigureRow.plain(range.most()),
                FigureRow.of(figure, indicators.find(dispute.indicator()).orElse(null)));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var dispute = dispute(task);
        var person = participations.get(dispute.participationId());
        if (isPartial(task, person)) {
            throw Refusal.forbidden("OWN_FIGURE", person.employeeNo());
        }
        var faults = new Faults();
        var reason = faults.required("REASON_REQUIRED", "reason", answer.reason());
        if (answer.outcome() == null) {
            faults.add("ACTION_REQUIRED", "outcome");
        }
        var figure = figure(dispute);
        var range = FigureRange.of(figure.item().line().kind());
        var value = answer.outcome() == Outcome.CORRECTED
                ? faults.number("value", answer.value(), range.least(), range.most())
                : null;
        faults.refuse();
        if (answer.outcome() == Outcome.WAIVED) {
            figures.decide(List.of(Figures.Given.waived(figure.item(), reason)), task.actor());
        } else if (value != null) {
            figures.decide(List.of(Figures.Given.supplied(figure.item(), value, reason)), task.actor());
        }
        disputes.answer(dispute.id(), Disputes.State.valueOf(answer.outcome().name()), reason, task.actor());
    }

    private boolean isPartial(TaskContext task, Participation person) {
        return figures.partialOf(person.cycle(), task.actor()).contains(person.employeeNo());
    }

    private Disputes.Dispute dispute(TaskContext task) {
        return disputes.find(task.get(DISPUTE)).orElseThrow(() -> Refusal.unknown("TASK_UNKNOWN"));
    }

    private FigureView figure(Disputes.Dispute dispute) {
        return figures.of(dispute.participationId()).stream()
                .filter(figure -> figure.item().key().equals(dispute.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("FIGURE_GONE", dispute.indicator()));
    }
}

package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.result.Assessments;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.ResultVersions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Service task "Prepare agenda": what to talk about, from result, figures, both ratings and objections. */
@Component
class PrepareAgenda implements JavaDelegate {

    private final ResultVersions results;
    private final ScorecardItems scorecards;
    private final ObjectProvider<Assessments> assessments;
    private final Disputes disputes;
    private final AgendaMaker maker;
    private final Interviews interviews;

    PrepareAgenda(
            ResultVersions results,
            ScorecardItems scorecards,
            ObjectProvider<Assessments> assessments,
            Disputes disputes,
            AgendaMaker maker,
            Interviews interviews) {
        this.results = results;
        this.scorecards = scorecards;
        this.assessments = assessments;
        this.disputes = disputes;
        this.maker = maker;
        this.interviews = interviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = CycleProcess.PARTICIPATION_ID.in(execution);
        var judged = assessments.getIfAvailable(() -> nobody -> List.of());
        interviews.prepare(
                id,
                maker.agenda(new AgendaMaker.Material(
                        results.newest(id).orElse(null),
                        results.traceOf(id).orElse(null),
                        scorecards.of(id),
                        judged.of(id),
                        disputes.of(id))));
    }
}

package io.perfcycle.workflow.guard;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateCaseExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DmnHistoryEventProducer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what decision tables are asked out of the engine's history: the table of levels is asked with a person's total, and
 * the history is open to administrators. Which table gave a result its level stands with the result.
 */
class UnrecordedDecisions implements DmnHistoryEventProducer {

    @Override
    public @Nullable HistoryEvent createDecisionEvaluatedEvt(
            DelegateExecution execution, DmnDecisionEvaluationEvent event) {
        return null;
    }

    @Override
    public @Nullable HistoryEvent createDecisionEvaluatedEvt(
            DelegateCaseExecution execution, DmnDecisionEvaluationEvent event) {
        return null;
    }

    @Override
    public @Nullable HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent event) {
        return null;
    }
}

package io.perfcycle.appeal;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Apply decision": what was decided becomes the next result version, or the result stands. Safe to repeat. */
@Component
class ApplyDecision implements JavaDelegate {

    private final Appeals appeals;
    private final AppealVerdicts verdicts;

    ApplyDecision(Appeals appeals, AppealVerdicts verdicts) {
        this.appeals = appeals;
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = appeals.get(AppealProcess.APPEAL_ID.in(execution));
        var decision = Objects.requireNonNull(appeal.decision());
        var hearer = Objects.requireNonNull(appeal.hearer());
        var rates = decision.again() && decision.ratings() == null;
        AppealProcess.RATED_AGAIN.set(execution, rates);
        if (rates) {
            verdicts.withdraw(appeal, decision, hearer);
            appeals.enter(appeal.id(), Appeal.State.RATING);
            return;
        }
        var version = switch (decision.outcome()) {
            case ADJUSTED -> (Integer) verdicts.adjust(appeal, decision, hearer);
            case REVOKED ->
                decision.ratings() == null
                        ? (Integer) verdicts.withdraw(appeal, decision, hearer)
                        : (Integer) verdicts.rateAgain(appeal, decision.ratings(), decision.reason());
            default -> null;
        };
        appeals.conclude(appeal.id(), decision.outcome(), version);
    }
}

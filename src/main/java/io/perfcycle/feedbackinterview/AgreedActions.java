package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.CycleDays;
import io.perfcycle.cycle.Owners;
import io.perfcycle.workflow.Vocabulary;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does an agreed action, and until when: a vocabulary of the models. */
@Vocabulary
@Component("agreedActions")
public class AgreedActions {

    private final AgreedActionRows actions;
    private final Owners owners;
    private final CycleDays days;

    AgreedActions(AgreedActionRows actions, Owners owners, CycleDays days) {
        this.actions = actions;
        this.owners = owners;
        this.days = days;
    }

    /** The employee or his manager, as both agreed. */
    public @Nullable String owner(Long actionId) {
        var action = actions.get(actionId);
        return action.owner() == InterviewRecord.Owner.EMPLOYEE
                ? owners.employee(action.participationId())
                : owners.manager(action.participationId());
    }

    /** HR, where neither is there any more. */
    public List<String> ownerPool(Long actionId) {
        var action = actions.get(actionId);
        return action.owner() == InterviewRecord.Owner.EMPLOYEE
                ? owners.employeePool(action.participationId())
                : owners.managerPool(action.participationId());
    }

    /** The end of the day that both agreed on. */
    public Date due(Long actionId) {
        var action = actions.get(actionId);
        return days.endOf(action.participationId(), action.due());
    }
}

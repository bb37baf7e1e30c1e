package io.perfcycle.feedbackinterview;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.Participation;
import io.perfcycle.feedbackinterview.Interviews.State;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR lets somebody who must be talked to end the stage without it, for a reason that stays on record. */
@Component
class InterviewWaiver {

    private static final int LONGEST = 2_000;

    private final Interviews interviews;
    private final Messages messages;
    private final AuditTrail audit;

    InterviewWaiver(Interviews interviews, Messages messages, AuditTrail audit) {
        this.interviews = interviews;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void waive(Participation person, @Nullable String typed, String actor) {
        var reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw Refusal.rule("REASON_REQUIRED").at("field", "reason");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw Refusal.rule("TEXT_TOO_LONG", LONGEST).at("field", "reason");
        }
        var before =
                interviews.find(person.id()).map(found -> found.state().name()).orElse(null);
        if (before != null) {
            interviews.conclude(person.id(), State.WAIVED, actor, reason, false);
        }
        var told = messages.send(
                FeedbackInterviewProcess.INTERVIEW_WAIVED, person.key().toString());
        if (told == 0) {
            throw Refusal.conflict("INTERVIEW_NOT_AWAITED", person.employeeNo(), person.cycle());
        }
        audit.record("interview.waive", person.key().toString(), before, State.WAIVED.name(), reason);
    }
}

package io.perfcycle.feedbackinterview;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Interviews from outside. */
@RestController
@Tag(name = "绩效面谈 Feedback interview")
class InterviewController {

    private final ParticipationRights rights;
    private final InterviewReading reading;

    InterviewController(ParticipationRights rights, InterviewReading reading) {
        this.rights = rights;
        this.reading = reading;
    }

    @GetMapping("/api/v1/cycles/{code}/participations/{employeeNo}/interview")
    @Operation(summary = "面谈记录 Agenda, record and confirmations: oneself after release, managers, HR, auditors")
    InterviewView interview(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.resultVisible(code, employeeNo, viewer);
        if (!ParticipationRights.isSelf(viewer, person)
                && !rights.manages(viewer, person)
                && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return reading.of(person);
    }
}

package io.perfcycle.checkin;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Check-ins from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}")
@Tag(name = "过程跟进 Check-ins")
class CheckInController {

    private final ParticipationRights rights;
    private final CheckInReading reading;
    private final CheckInSummary summary;

    CheckInController(ParticipationRights rights, CheckInReading reading, CheckInSummary summary) {
        this.rights = rights;
        this.reading = reading;
        this.summary = summary;
    }

    @GetMapping("/participations/{employeeNo}/check-ins")
    @Operation(
            summary = "过程跟进记录 Check-ins of one person with figures, words, steps and follow-ups, the newest first:"
                    + " oneself, managers, HR, auditors; of private notes only the reader's own")
    CheckInView.Log checkIns(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.visible(code, employeeNo, viewer);
        if (!ParticipationRights.isSelf(viewer, person)
                && !rights.manages(viewer, person)
                && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        return reading.log(person, viewer.id());
    }

    @GetMapping("/check-ins")
    @Operation(
            summary = "过程跟进汇总 Held, missed and behind, per person, team and cycle:"
                    + " a manager's people and their people, everybody for HR and auditors")
    CheckInSummary.Summary summary(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.MANAGER, Role.HR, Role.AUDITOR);
        return summary.of(code, viewer);
    }
}

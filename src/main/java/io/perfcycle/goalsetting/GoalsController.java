package io.perfcycle.goalsetting;

import io.perfcycle.access.Viewer;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Goals from outside. */
@RestController
@Tag(name = "目标设定 Goal setting")
class GoalsController {

    private final ParticipationRights rights;
    private final GoalsReading reading;

    GoalsController(ParticipationRights rights, GoalsReading reading) {
        this.rights = rights;
        this.reading = reading;
    }

    @GetMapping("/api/v1/cycles/{code}/participations/{employeeNo}/goals")
    @Operation(
            summary =
                    "目标表 Goals as they stand, what differs from the standard, and every round: self, managers, HR, auditors")
    GoalsView goals(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        return reading.of(rights.visible(code, employeeNo, viewer));
    }
}

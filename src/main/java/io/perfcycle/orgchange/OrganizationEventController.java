package io.perfcycle.orgchange;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisation events as HR's system or HR itself tells them, for the running cycles of whom they concern. */
@RestController
@RequestMapping("/api/v1/organization-events")
@Tag(name = "组织变动 Organization events")
class OrganizationEventController {

    /** The cycles in which something is to be decided or has changed; empty where all is so already. */
    record Raised(List<String> cycles) {}

    private final EventReading reading;

    OrganizationEventController(EventReading reading) {
        this.reading = reading;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "登记组织变动 Tells running cycles that somebody is transferred, gets a manager, leaves, is on leave or returns",
            description =
                    "Master data come by import and are not changed; an import that changes manager, unit, post or last"
                            + " day tells running cycles by itself. The same event twice raises nothing new.")
    Raised post(@RequestBody EventReading.Posted event, @Parameter(hidden = true) Viewer viewer) {
        viewer.mustBe(Role.HR);
        return new Raised(reading.take(event, viewer).stream()
                .map(Participation::cycle)
                .sorted()
                .toList());
    }
}

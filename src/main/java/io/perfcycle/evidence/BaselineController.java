package io.perfcycle.evidence;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How things were before this system, so that its effect can be told. */
@RestController
@RequestMapping("/api/v1/effects/baseline")
@Tag(name = "成效 Effects")
class BaselineController {

    private final Baselines baselines;

    BaselineController(Baselines baselines) {
        this.baselines = baselines;
    }

    @GetMapping
    @Operation(summary = "基线 Every baseline that was ever stated, the newest first: that one counts; HR and auditors")
    List<Baseline> all(Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        return baselines.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "填写基线 States how things were before: with its basis, who and when; earlier ones stay; HR only")
    Baseline enter(@RequestBody Baselines.Stated stated, Viewer viewer) {
        viewer.mustBe(Role.HR);
        return baselines.enter(stated, viewer);
    }
}

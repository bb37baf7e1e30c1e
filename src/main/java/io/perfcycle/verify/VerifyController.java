package io.perfcycle.verify;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of a cycle's invariants from outside. */
@RestController
@RequestMapping("/api/v1/cycles/{code}/verify")
@Tag(name = "核查 Verification")
class VerifyController {

    record Verdict(String cycle, boolean clean, List<String> checked, List<Finding> findings) {}

    private final Invariants invariants;
    private final Cycles cycles;

    VerifyController(Invariants invariants, Cycles cycles) {
        this.invariants = invariants;
        this.cycles = cycles;
    }

    @GetMapping
    @Operation(summary = "核查不变量 Checks the invariants I1-I4, I6, I7 and I12 of a cycle")
    Verdict verify(@PathVariable String code, Viewer viewer) {
        viewer.mustBe(Role.HR, Role.AUDITOR, Role.ADMIN);
        var findings = invariants.check(cycles.get(code).code());
        return new Verdict(code, findings.isEmpty(), Invariants.checked(), findings);
    }
}

package io.perfcycle.me;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** HR's desk: the page talks to the interface under {@code /api/v1/cycles} with the reader's own session and rights. */
@Page
@Hidden
class CyclePages {

    @GetMapping("/cycles")
    String cycles(Viewer viewer, Model model) {
        viewer.mustBe(Role.HR, Role.AUDITOR);
        model.addAttribute("steers", viewer.is(Role.HR));
        return "me/cycles";
    }
}

package io.perfcycle.dashboard;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The same dashboards as in Cockpit on a page of their own, for managers, whom Cockpit does not let in, and for the phone. */
@Page
@Hidden
class DashboardPages {

    @GetMapping("/dashboard")
    String dashboard(Viewer viewer, Model model) {
        Scope.of(viewer);
        model.addAttribute("company", viewer.isAny(Role.HR, Role.AUDITOR));
        model.addAttribute("mends", viewer.is(Role.HR));
        return "dashboard/dashboard";
    }
}

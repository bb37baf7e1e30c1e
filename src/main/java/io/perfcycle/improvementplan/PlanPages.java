package io.perfcycle.improvementplan;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import io.perfcycle.problem.Page;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as a page: one's own, and those of one's people, for whom a plan can be asked for here. */
@Page
@Hidden
class PlanPages {

    private final PlanRights rights;
    private final PlanReading reading;
    private final PlanOpening opening;
    private final Wording wording;

    PlanPages(PlanRights rights, PlanReading reading, PlanOpening opening, Wording wording) {
        this.rights = rights;
        this.reading = reading;
        this.opening = opening;
        this.wording = wording;
    }

    @GetMapping("/me/{cycle}/improvement-plan")
    String own(@PathVariable String cycle, Viewer viewer, Model model) {
        var person = rights.reader(cycle, viewer.id(), viewer);
        rights.readable(person, viewer).orElseThrow(() -> Refusal.unknown("UNKNOWN_PLAN"));
        return show(person, viewer, model, null);
    }

    @GetMapping("/team/{cycle}/{employeeNo}/improvement-plan")
    String member(@PathVariable String cycle, @PathVariable String employeeNo, Viewer viewer, Model model) {
        return show(rights.reader(cycle, employeeNo, viewer), viewer, model, null);
    }

    @PostMapping("/team/{cycle}/{employeeNo}/improvement-plan")
    String ask(
            @PathVariable String cycle,
            @PathVariable String employeeNo,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Locale reader,
            Model model) {
        var person = rights.asker(cycle, employeeNo, viewer);
        try {
            opening.onDemand(
                    person, rights.manages(viewer, person) ? Plan.Cause.MANAGER : Plan.Cause.HR, reason, viewer);
        } catch (Refusal refusal) {
            return show(person, viewer, model, wording.say(reader, "problem." + refusal.code(), refusal.facts()));
        }
        return "redirect:/team/" + person.cycle() + "/" + person.employeeNo() + "/improvement-plan";
    }

    private String show(Participation person, Viewer viewer, Model model, @Nullable String refused) {
        model.addAttribute("person", person);
        model.addAttribute("self", person.employeeNo().equals(viewer.id()));
        model.addAttribute("mayAsk", rights.mayAsk(viewer, person));
        model.addAttribute("refused", refused);
        model.addAttribute(
                "plan",
                rights.readable(person, viewer)
                        .map(plan -> reading.of(plan.id(), viewer.id()))
                        .orElse(null));
        return "improvementplan/plan";
    }
}

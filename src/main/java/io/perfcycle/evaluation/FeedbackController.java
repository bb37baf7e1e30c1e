package io.perfcycle.evaluation;

import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.cycle.Participation;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues' feedback from outside: what was published, and who was asked; never an answer. */
@RestController
@Tag(name = "绩效评价 Evaluation")
class FeedbackController {

    /** {@code state}: HIDDEN (not for you, or not yet, or nothing is published) or PUBLISHED. */
    record View(String cycle, String employeeNo, String state, FeedbackReading.@Nullable Feedback feedback) {}

    /** {@code state}: NOMINATED, AGREED, ASKED, RECUSED or LEFT; whether somebody has answered is told to nobody. */
    record RaterView(String employeeNo, String name, Relation relation, String state) {}

    record Colleague(String employeeNo, String name, String orgUnit, String post) {}

    private static final int MOST_COLLEAGUES = 20;
    private static final int SHORTEST_SEARCH = 1;

    private final ParticipationRights rights;
    private final FeedbackReading reading;
    private final Raters raters;
    private final Employees employees;

    FeedbackController(ParticipationRights rights, FeedbackReading reading, Raters raters, Employees employees) {
        this.rights = rights;
        this.reading = reading;
        this.raters = raters;
        this.employees = employees;
    }

    @GetMapping("/api/v1/cycles/{code}/participations/{employeeNo}/feedback")
    @Operation(
            summary =
                    "他人反馈 Colleagues' feedback as published: each relation of enough answers with its mean and weight, and"
                            + " the level they make together; the person reads it from release on")
    View feedback(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var found = reading.of(rights.visible(code, employeeNo, viewer), viewer);
        return new View(code, employeeNo, found.isPresent() ? "PUBLISHED" : "HIDDEN", found.orElse(null));
    }

    @GetMapping("/api/v1/cycles/{code}/participations/{employeeNo}/raters")
    @Operation(
            summary =
                    "评价人 Who is asked, for the manager, those above and HR; the person sees only whom he nominated himself,"
                            + " until the manager has approved")
    List<RaterView> raters(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.visible(code, employeeNo, viewer);
        var self = ParticipationRights.isSelf(viewer, person);
        if (!self && !rights.manages(viewer, person) && !viewer.isAny(Role.HR, Role.AUDITOR)) {
            throw Refusal.forbidden("FORBIDDEN");
        }
        var known = shown(person, self);
        var people =
                employees.findAll(known.stream().map(Raters.Rater::employeeNo).toList());
        return known.stream()
                .map(rater -> view(rater, people.get(rater.employeeNo())))
                .toList();
    }

    @GetMapping("/api/v1/colleagues")
    @Operation(summary = "查找同事 Colleagues by a part of their name or number, at most twenty; for naming raters")
    List<Colleague> colleagues(@RequestParam String name) {
        if (name.strip().length() < SHORTEST_SEARCH) {
            return List.of();
        }
        return employees.search(name, MOST_COLLEAGUES).stream()
                .map(one -> new Colleague(one.employeeNo(), one.name(), one.orgUnit(), one.post()))
                .toList();
    }

    private List<Raters.Rater> shown(Participation person, boolean self) {
        return raters.of(person.id()).stream()
                .filter(rater -> !self || rater.state() == Raters.State.NOMINATED)
                .toList();
    }

    private static RaterView view(Raters.Rater rater, @Nullable Employee employee) {
        var state = switch (rater.state()) {
            case ANSWERED -> Raters.State.ASKED;
            case REPLACING -> Raters.State.RECUSED;
            default -> rater.state();
        };
        return new RaterView(
                rater.employeeNo(),
                employee == null ? rater.employeeNo() : employee.name(),
                rater.relation(),
                state.name());
    }
}

package io.perfcycle.organization;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.access.Viewer;
import io.perfcycle.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own absences and deputies, one's team's, and for HR everybody's. Open tasks follow with the answer. */
@RestController
@RequestMapping("/api/v1/absences/{employeeNo}")
@Tag(name = "缺勤与代理 Absences")
class AbsenceController {

    private static final int LONGEST = 366;

    /** {@code to} is the last day; without {@code kind}: OTHER. */
    record Statement(
            @Nullable LocalDate to,
            Absence.@Nullable Kind kind,
            @Nullable String deputy) {}

    private final Absences absences;
    private final Employees employees;
    private final AuditTrail audit;

    AbsenceController(Absences absences, Employees employees, AuditTrail audit) {
        this.absences = absences;
        this.employees = employees;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "缺勤与代理人 A person's absences and deputies, the newest first")
    List<Absence> of(@PathVariable String employeeNo, @Parameter(hidden = true) Viewer viewer) {
        mustReach(employeeNo, viewer);
        return absences.of(employeeNo);
    }

    @PutMapping("/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    @Operation(
            summary = "登记缺勤 States an absence from this day on, and who acts meanwhile",
            description = "Open tasks go to the deputy at once if it has begun, and come back when it ends.")
    void state(
            @PathVariable String employeeNo,
            @PathVariable LocalDate from,
            @RequestBody Statement statement,
            @Parameter(hidden = true) Viewer viewer) {
        mustReach(employeeNo, viewer);
        var to = statement.to();
        if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
            throw Refusal.rule("ABSENCE_DATES").at("field", "to");
        }
        var deputy = statement.deputy() == null || statement.deputy().isBlank()
                ? null
                : statement.deputy().strip();
        if (employeeNo.equals(deputy)) {
            throw Refusal.rule("SELF_DEPUTY").at("field", "deputy");
        }
        if (deputy != null
                && employees
                        .find(deputy)
                        .filter(person -> person.employedOn(from))
                        .isEmpty()) {
            throw Refusal.rule("UNKNOWN_DEPUTY", deputy).at("field", "deputy");
        }
        var stated = new Absence(
                employeeNo, from, to, statement.kind() == null ? Absence.Kind.OTHER : statement.kind(), deputy);
        var before =
                absences.find(employeeNo, from).map(AbsenceController::shown).orElse(null);
        absences.put(List.of(stated));
        audit.record("absence.state", "absence/" + employeeNo + "/" + from, before, shown(stated), null);
    }

    @DeleteMapping("/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    @Operation(summary = "取消缺勤 Takes an absence back; unfinished tasks come back at once")
    void remove(
            @PathVariable String employeeNo, @PathVariable LocalDate from, @Parameter(hidden = true) Viewer viewer) {
        mustReach(employeeNo, viewer);
        var before = absences.find(employeeNo, from)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_ABSENCE", employeeNo, from.toString()));
        absences.remove(employeeNo, from);
        audit.record("absence.remove", "absence/" + employeeNo + "/" + from, shown(before), null, null);
    }

    private void mustReach(String employeeNo, Viewer viewer) {
        var known = employees.find(employeeNo).isPresent();
        var may = viewer.id().equals(employeeNo)
                || viewer.is(Role.HR)
                || known && employees.reportingLines().teamOf(viewer.id()).contains(employeeNo);
        if (!known || !may) {
            throw Refusal.unknown("EMPLOYEE_UNKNOWN");
        }
    }

    private static String shown(Absence absence) {
        return "%s – %s %s, %s"
                .formatted(
                        absence.from(),
                        absence.to(),
                        absence.kind(),
                        absence.deputy() == null ? "–" : absence.deputy());
    }
}

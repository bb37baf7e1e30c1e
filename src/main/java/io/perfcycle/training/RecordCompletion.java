package io.perfcycle.training;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.RaterLicence;
import io.perfcycle.calendar.WorkingCalendar;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record completion": the course is done; rater training gives the right to rate. */
@Component
class RecordCompletion implements JavaDelegate {

    private final Assignments assignments;
    private final RaterLicence licence;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;

    RecordCompletion(Assignments assignments, RaterLicence licence, WorkingCalendar calendar, AuditTrail audit) {
        this.assignments = assignments;
        this.licence = licence;
        this.calendar = calendar;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var one = assignments.get(TrainingProcess.ASSIGNMENT_ID.in(execution));
        if (!one.open()) {
            return;
        }
        assignments.end(one.id(), Assignment.State.DONE, one.employeeNo(), null);
        if (Catalogue.licenses(one.course())) {
            licence.grant(List.of(one.employeeNo()), one.course(), calendar.today());
            audit.record("access.rater-licence", one.employeeNo(), null, one.course(), null);
        }
    }
}

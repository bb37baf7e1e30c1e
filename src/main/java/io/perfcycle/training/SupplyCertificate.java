package io.perfcycle.training;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Supply certificate": when a course elsewhere was finished, and where its proof lies. */
@Component
class SupplyCertificate extends UserTask<SupplyCertificate.Answer> {

    /** @param certificate number or address of the certificate; the file stays where it is */
    record Answer(
            @Nullable LocalDate completedOn,
            @Nullable String certificate,
            @Nullable String note) {}

    record Page(
            CoursePage course, LocalDate today, @Nullable String note) {}

    private static final int LONGEST = 500;

    private final Assignments assignments;
    private final CoursePage.Finder pages;
    private final WorkingCalendar calendar;

    SupplyCertificate(
            Submissions submissions, Assignments assignments, CoursePage.Finder pages, WorkingCalendar calendar) {
        super(submissions, Answer.class);
        this.assignments = assignments;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Override
    public Object page(TaskContext task) {
        var one = assignments.get(task.get(TrainingProcess.ASSIGNMENT_ID));
        return new Page(pages.of(one), calendar.today(), one.note());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var faults = new Faults();
        var on = answer.completedOn();
        if (on == null) {
            faults.add("COMPLETED_ON_REQUIRED", "completedOn");
        } else if (on.isAfter(calendar.today())) {
            faults.add("COMPLETED_ON_FUTURE", "completedOn");
        }
        var certificate = faults.required("CERTIFICATE_REQUIRED", "certificate", answer.certificate());
        if (certificate.codePointCount(0, certificate.length()) > LONGEST) {
            faults.add("TEXT_TOO_LONG", "certificate", LONGEST);
        }
        var note = faults.optional("note", answer.note());
        faults.refuse();
        if (on != null) {
            assignments.certify(task.get(TrainingProcess.ASSIGNMENT_ID), on, certificate, note);
        }
    }
}

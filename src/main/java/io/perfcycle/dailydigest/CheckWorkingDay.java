package io.perfcycle.dailydigest;

import io.perfcycle.calendar.WorkingCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Check working day": nobody is written to on a day off. The day becomes the instance's business key. */
@Component
class CheckWorkingDay implements JavaDelegate {

    private final WorkingCalendar calendar;

    CheckWorkingDay(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var today = calendar.today();
        execution.setProcessBusinessKey("digest-" + today);
        DailyDigestProcess.WORKING_DAY.set(execution, calendar.isWorkingDay(today));
    }
}

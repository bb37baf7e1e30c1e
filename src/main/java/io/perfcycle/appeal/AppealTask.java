package io.perfcycle.appeal;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all tasks of an appeal have in common: they show the appeal beside the result it is about. */
abstract class AppealTask<T> extends UserTask<T> {

    /** What every task of an appeal needs. */
    record Desk(
            Appeals appeals,
            AppealReading reading,
            Impartiality impartiality,
            Participations participations,
            AuditTrail audit) {}

    /** Lays it out. */
    @Configuration(proxyBeanMethods = false)
    static class Layout {

        @Bean
        Desk appealTaskDesk(
                Appeals appeals,
                AppealReading reading,
                Impartiality impartiality,
                Participations participations,
                AuditTrail audit) {
            return new Desk(appeals, reading, impartiality, participations, audit);
        }
    }

    protected final Desk desk;

    AppealTask(Submissions submissions, Class<T> answer, Desk desk) {
        super(submissions, answer);
        this.desk = desk;
    }

    @Override
    public final Object page(TaskContext task) {
        return desk.reading().of(task.get(AppealProcess.APPEAL_ID), task.actor());
    }

    /** Of an appeal nobody is told who need not know, not even that somebody is late with it; HR is by the model. */
    @Override
    public final boolean confidential() {
        return true;
    }

    protected final Appeal appeal(TaskContext task) {
        return desk.appeals().get(task.get(AppealProcess.APPEAL_ID));
    }

    protected final Participation person(TaskContext task) {
        return desk.participations().get(task.get(CycleProcess.PARTICIPATION_ID));
    }
}

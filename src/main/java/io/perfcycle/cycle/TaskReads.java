package io.perfcycle.cycle;

import io.perfcycle.access.Reads;
import io.perfcycle.workflow.TaskPageRead;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever opens the form of a task about a person reads about that person. */
@Component
class TaskReads {

    private final Reads reads;
    private final Participations participations;

    TaskReads(Reads reads, Participations participations) {
        this.reads = reads;
        this.participations = participations;
    }

    @EventListener
    void note(TaskPageRead read) {
        var task = read.task();
        reads.called("task." + task.taskKey());
        var key = task.businessKey();
        var person = task.find(CycleProcess.PARTICIPATION_ID)
                .map(participations::get)
                .or(() -> participations.find(key.replaceFirst("/.*", ""), key.substring(key.indexOf('/') + 1)));
        person.ifPresent(one -> reads.of(one.cycle(), one.employeeNo()));
    }
}

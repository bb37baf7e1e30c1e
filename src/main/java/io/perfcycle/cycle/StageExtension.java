package io.perfcycle.cycle;

import io.perfcycle.workflow.OpenTasks;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a stage more time: its deadline moves, and with it whatever was due at that deadline; else people would be told of a delay that is none. */
@Component
public class StageExtension {

    private final StageWindows windows;
    private final OpenTasks tasks;

    StageExtension(StageWindows windows, OpenTasks tasks) {
        this.windows = windows;
        this.tasks = tasks;
    }

    /** Until the end of that day in the cycle's zone; the waiting process must be told. */
    @Transactional
    public void extend(String cycle, Stage stage, LocalDate until) {
        var before = windows.dueAt(cycle, stage);
        windows.extend(cycle, stage, until);
        tasks.postpone(cycle + "/", before, windows.dueAt(cycle, stage));
    }
}

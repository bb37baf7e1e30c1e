package io.perfcycle.training;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.CycleState;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.workflow.Processes;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each morning, a {@code system-training} for every cycle that runs, where the setting asks for it: whoever joined a cycle,
 * became a manager or took a new post since yesterday is found without anybody thinking of it.
 */
@Component
class DailyCourses {

    private final Cycles cycles;
    private final Processes processes;
    private final TrainingSettings settings;

    DailyCourses(Cycles cycles, Processes processes, TrainingSettings settings) {
        this.cycles = cycles;
        this.processes = processes;
        this.settings = settings;
    }

    @Scheduled(cron = "0 0 6 * * *", zone = "${perfcycle.zone}")
    void begin() {
        if (settings.systemCourses()) {
            cycles.all().stream()
                    .filter(cycle -> cycle.state() == CycleState.RUNNING)
                    .forEach(this::begin);
        }
    }

    private void begin(Cycle cycle) {
        processes.start(cycle.deployment(), TrainingProcess.SYSTEM_TRAINING, cycle.code(), Map.of());
    }
}

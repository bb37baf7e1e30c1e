package io.perfcycle.bench;

import io.perfcycle.bench.BenchCompany.Crowd;
import io.perfcycle.cycle.Stage;
import io.perfcycle.workflow.EmptiedModels;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Processes;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the engine alone costs: the same number of instances of the same models, emptied, along the same way. Tasks are
 * completed by the same people through the same door, so that the engine checks the same rights.
 */
@Component
@Profile("bench")
class EngineFloor {

    /** A stage of a participation: its process, how many tasks there are in it, and what its gateway asks. */
    private record Part(Stage stage, String process, int tasks, String flag, boolean value) {}

    private static final Part GOALS = new Part(Stage.GOAL_SETTING, "goal-setting", 2, "goalsAgreed", true);
    private static final Part FIGURES = new Part(Stage.DATA_COLLECTION, "figure-check", 1, "figuresDisputed", false);
    private static final Part EVALUATION = new Part(Stage.EVALUATION, "evaluation", 2, "resultHeld", false);
    private static final Part INTERVIEW =
            new Part(Stage.FEEDBACK_INTERVIEW, "feedback-interview", 2, "interviewConfirmed", true);

    private static final int CHUNK = 100;

    private final EmptiedModels models;
    private final Processes processes;
    private final Messages messages;
    private final OpenTasks tasks;
    private final TransactionOperations transaction;
    private String deployment = "";

    EngineFloor(
            EmptiedModels models,
            Processes processes,
            Messages messages,
            OpenTasks tasks,
            TransactionOperations transaction) {
        this.models = models;
        this.processes = processes;
        this.messages = messages;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    void deploy() {
        deployment = models.deploy();
    }

    Stopwatch run(String code, Crowd crowd) {
        var watch = new Stopwatch();
        watch.measure("floor", () -> {
            processes.start(deployment, "performance-cycle", code, Map.of("confirmed", true));
            play(code, crowd, GOALS);
            Patience.until(() -> messages.send("collection-requested", code) > 0);
            play(code, crowd, FIGURES);
            Patience.until(() -> decide(code));
            play(code, crowd, EVALUATION);
            Patience.until(() -> decide(code));
            play(code, crowd, INTERVIEW);
            Patience.until(() -> processes.running(code) == 0);
        });
        return watch;
    }

    private void play(String code, Crowd crowd, Part part) {
        for (var from = 1; from <= crowd.size(); from += CHUNK) {
            start(crowd, part, from, Math.min(crowd.size(), from + CHUNK - 1));
        }
        for (var done = 0; done < part.tasks() * crowd.size(); ) {
            done += completeAll(crowd);
        }
        Patience.until(() -> models.running(deployment, part.process()) == 0);
        Patience.until(() -> messages.send(
                        "stage-completed", code, Map.of("stage", part.stage().code()))
                > 0);
    }

    private void start(Crowd crowd, Part part, int from, int to) {
        transaction.executeWithoutResult(status -> {
            for (var number = from; number <= to; number++) {
                processes.start(
                        deployment,
                        part.process(),
                        crowd.person(number),
                        Map.of(
                                // By any other name: under its own, tasks would be named after a real participation.
                                "person",
                                (long) number,
                                "stage",
                                part.stage().code(),
                                "missed",
                                false,
                                part.flag(),
                                part.value()));
            }
        });
    }

    private int completeAll(Crowd crowd) {
        var open = tasks.under(String.valueOf(crowd.letter())).stream()
                .filter(task -> !task.businessKey().contains("-"))
                .toList();
        open.forEach(task -> tasks.complete(task.id(), task.businessKey(), "{}"));
        return open.size();
    }

    /** HR's own tasks: signing off and releasing. */
    private boolean decide(String code) {
        var open = tasks.under(code);
        open.forEach(task -> tasks.complete(task.id(), BenchCompany.HR, "{}"));
        return !open.isEmpty();
    }
}

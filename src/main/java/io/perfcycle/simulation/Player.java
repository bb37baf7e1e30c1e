package io.perfcycle.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.workflow.Jobs;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.OpenTasks.OpenTask;
import io.perfcycle.workflow.UserTask;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets people do their tasks: each task as its owner, through the engine's API, with that person's rights. */
@Component
public class Player {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SHORTEST_NAP = 10;
    private static final int LONGEST_NAP = 200;

    private final OpenTasks tasks;
    private final Jobs jobs;
    private final Participations participations;
    private final ScorecardItems scorecards;
    private final Map<String, UserTask<?>> handlers;
    private final ObjectMapper json;

    Player(
            OpenTasks tasks,
            Jobs jobs,
            Participations participations,
            ScorecardItems scorecards,
            Map<String, UserTask<?>> handlers,
            ObjectMapper json) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.participations = participations;
        this.scorecards = scorecards;
        this.handlers = handlers;
        this.json = json;
    }

    /**
     * Plays rounds until a point is reached; between them the engine does its own work.
     *
     * @throws IllegalStateException if nothing has moved for three minutes
     */
    public void play(String cycle, Cast cast, Answers answers, BooleanSupplier reached) {
        var last = System.nanoTime();
        var nap = SHORTEST_NAP;
        while (!reached.getAsBoolean()) {
            if (round(cycle, cast, answers) + ownWork(cycle) > 0) {
                last = System.nanoTime();
                nap = SHORTEST_NAP;
            } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IllegalStateException("Nothing moves in %s; open are %s".formatted(cycle, open(cycle)));
            } else {
                sleep(nap);
                nap = Math.min(LONGEST_NAP, nap * 2);
            }
        }
    }

    /** Answers everything that is open in the cycle now, once; returns how many tasks were answered. */
    public int round(String cycle, Cast cast, Answers answers) {
        var open = open(cycle);
        var sheets = new Sheets(cycle);
        var answered = 0;
        for (var task : open) {
            var person = cast.whoDoes(task);
            var question = new Question(task, person, sheets.of(task), () -> page(task, person));
            var answer = answers.to(question);
            if (answer.isPresent()) {
                tasks.complete(task.id(), person, write(answer.get()));
                answered++;
            }
        }
        return answered;
    }

    private List<OpenTask> open(String cycle) {
        return tasks.under(cycle).stream()
                .filter(task ->
                        task.businessKey().equals(cycle) || task.businessKey().startsWith(cycle + "/"))
                .toList();
    }

    private int ownWork(String cycle) {
        return jobs.automatic() ? 0 : jobs.runDue(cycle);
    }

    private JsonNode page(OpenTask task, String person) {
        var context = tasks.contextFor(task.id(), person)
                .orElseThrow(() -> new IllegalStateException(person + " may not do " + task));
        return json.valueToTree(handlers.get(task.key()).page(context));
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while people were at work", e);
        }
    }

    /** The scorecards of a cycle's people as they are in one round, read as a set by the first who asks. */
    private final class Sheets {

        private static final int CHUNK = 500;

        private final String cycle;
        private final Map<String, List<ScorecardItem>> known = new HashMap<>();

        Sheets(String cycle) {
            this.cycle = cycle;
        }

        Supplier<List<ScorecardItem>> of(OpenTask task) {
            return () -> {
                if (known.isEmpty()) {
                    load();
                }
                return known.getOrDefault(task.businessKey(), List.of());
            };
        }

        private void load() {
            var people = participations.of(cycle);
            for (var from = 0; from < people.size(); from += CHUNK) {
                var chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
                var items = scorecards.of(chunk.stream().map(Participation::id).toList());
                chunk.forEach(person -> known.put(person.key().toString(), items.getOrDefault(person.id(), List.of())));
            }
        }
    }
}

package io.perfcycle.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.result.FeedbackDoor;
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
import java.util.stream.Collectors;
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
    private final FeedbackDoor door;
    private final ObjectMapper json;

    Player(
            OpenTasks tasks,
            Jobs jobs,
            Participations participations,
            ScorecardItems scorecards,
            Map<String, UserTask<?>> handlers,
            FeedbackDoor door,
            ObjectMapper json) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.participations = participations;
        this.scorecards = scorecards;
        this.handlers = handlers;
        this.door = door;
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
        var sheets = new Sheets(open);
        var answered = 0;
        for (var task : open) {
            var person = cast.whoDoes(task);
            var question = new Question(task, person, sheets.of(task), () -> page(task, person), door);
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

    /** The scorecards of the people whom a round's tasks are about, read in sets as the round comes to them. */
    private final class Sheets {

        private static final int CHUNK = 200;

        private final List<String> asked;
        private final Map<String, List<ScorecardItem>> known = new HashMap<>();
        private Map<String, Long> ids = Map.of();

        Sheets(List<OpenTask> round) {
            this.asked = round.stream().map(OpenTask::businessKey).distinct().toList();
        }

        Supplier<List<ScorecardItem>> of(OpenTask task) {
            return () -> {
                if (!known.containsKey(task.businessKey())) {
                    load(task.businessKey());
                }
                return known.getOrDefault(task.businessKey(), List.of());
            };
        }

        private void load(String from) {
            if (ids.isEmpty()) {
                ids = participations.of(from.substring(0, from.indexOf('/'))).stream()
                        .collect(Collectors.toMap(person -> person.key().toString(), Participation::id));
            }
            var start = asked.indexOf(from);
            var chunk = asked.subList(start, Math.min(asked.size(), start + CHUNK)).stream()
                    .filter(ids::containsKey)
                    .toList();
            var items = scorecards.of(chunk.stream().map(ids::get).toList());
            chunk.forEach(key -> known.put(key, items.getOrDefault(ids.get(key), List.of())));
        }
    }
}

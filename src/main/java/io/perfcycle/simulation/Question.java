package io.perfcycle.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.FeedbackDoor;
import io.perfcycle.workflow.OpenTasks.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An open task as it is put to the person who has to do it. What costs a query is fetched when asked for. */
public final class Question {

    private final OpenTask task;
    private final String person;
    private final Supplier<List<ScorecardItem>> scorecard;
    private final Supplier<JsonNode> page;
    private final FeedbackDoor door;

    Question(
            OpenTask task,
            String person,
            Supplier<List<ScorecardItem>> scorecard,
            Supplier<JsonNode> page,
            FeedbackDoor door) {
        this.task = task;
        this.person = person;
        this.scorecard = scorecard;
        this.page = page;
        this.door = door;
    }

    /** The task's element id, such as {@code proposeGoals}. */
    public String key() {
        return task.key();
    }

    /** When the task is due; empty where it has no day. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(task.dueAt());
    }

    /** The id of whoever answers. */
    public String person() {
        return person;
    }

    public String cycle() {
        var key = task.businessKey();
        return key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
    }

    /** Whom the task is about; empty where it is about the whole cycle. */
    public String employeeNo() {
        var key = task.businessKey();
        return key.substring(key.indexOf('/') + 1).equals(key) ? "" : key.substring(key.indexOf('/') + 1);
    }

    /** The scorecard of whom the task is about. */
    public List<ScorecardItem> scorecard() {
        return scorecard.get();
    }

    /** Where colleagues answer without a name, as at the page that the form leads to. */
    public FeedbackDoor door() {
        return door;
    }

    /** What the form shows. */
    public JsonNode page() {
        return page.get();
    }
}

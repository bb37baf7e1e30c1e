package io.perfcycle.evaluation;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import org.springframework.stereotype.Component;

/** What both rating tasks have in common: the same form, the same rules, each its own sheet. */
abstract class RatingTask extends UserTask<RatingAnswer> {

    /** What a rating task needs around it. */
    @Component
    record Room(
            RatingPages pages,
            RatingSheets sheets,
            Participations participations,
            Cycles cycles,
            RatedSegments segments) {

        /** The sheet that an answer makes; refuses with everything that is wrong with it. */
        RatingSheet read(Participation person, int segment, String rater, SheetRole role, RatingAnswer answer) {
            var cycle = cycles.get(person.cycle());
            var items = segments.items(person.id(), segment).stream()
                    .filter(role::rates)
                    .toList();
            var faults = new Faults();
            var rules = new RatingRules(items, cycle.periodStart(), pages.lastDayOfEvidence(cycle));
            var ratings = rules.read(answer, faults);
            var summary = faults.optional("summary", answer.summary());
            faults.refuse();
            return sheets.now(role, rater, summary, ratings);
        }
    }

    private final Room room;
    private final SheetRole role;

    RatingTask(Submissions submissions, Room room, SheetRole role) {
        super(submissions, RatingAnswer.class);
        this.room = room;
        this.role = role;
    }

    /** Refuses whoever may not hand in this sheet. */
    abstract void check(String rater, Participation rated);

    @Override
    public Object page(TaskContext task) {
        return room.pages().of(task.get(CycleProcess.PARTICIPATION_ID), role);
    }

    @Override
    protected void accept(TaskContext task, RatingAnswer answer) {
        var person = room.participations().get(task.get(CycleProcess.PARTICIPATION_ID));
        check(task.actor(), person);
        keep(task, person, room.read(person, room.segments().last(person.id()), task.actor(), role, answer));
    }

    void keep(TaskContext task, Participation rated, RatingSheet sheet) {
        room.sheets().submit(rated.id(), sheet);
    }

    Room room() {
        return room;
    }
}

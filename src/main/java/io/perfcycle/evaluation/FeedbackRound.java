package io.perfcycle.evaluation;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.evaluation.Raters.Rater;
import io.perfcycle.evaluation.Raters.State;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to the feedback on one person, from asking the first rater until the box is sealed. Each step holds the lock
 * of the round's row, so that of two last answers exactly one ends the round.
 */
@Component
@Transactional
class FeedbackRound {

    private final JdbcClient database;
    private final Raters raters;
    private final Tokens tokens;
    private final BallotBox box;
    private final FeedbackSettings settings;
    private final Quorums quorums;
    private final Participations participations;
    private final Cycles cycles;
    private final Employees employees;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Messages messages;

    FeedbackRound(
            JdbcClient database,
            Raters raters,
            Tokens tokens,
            BallotBox box,
            FeedbackSettings settings,
            Quorums quorums,
            Participations participations,
            Cycles cycles,
            Employees employees,
            WorkingCalendar calendar,
            Processes processes,
            Messages messages) {
        this.database = database;
        this.raters = raters;
        this.tokens = tokens;
        this.box = box;
        this.settings = settings;
        this.quorums = quorums;
        this.participations = participations;
        this.cycles = cycles;
        this.employees = employees;
        this.calendar = calendar;
        this.processes = processes;
        this.messages = messages;
    }

    /** Asks everybody agreed on who has not been asked; says whether anybody is awaited now. Safe to repeat. */
    boolean ask(Participation person) {
        if (lock(person.id())) {
            return false;
        }
        var known = raters.of(person.id());
        var sizes = known.stream()
                .filter(rater -> rater.asked() || rater.state() == State.AGREED)
                .collect(Collectors.groupingBy(Rater::relation, Collectors.counting()));
        for (var rater : known) {
            if (rater.state() == State.AGREED) {
                // Whoever joins a relation whose others are hidden would stand in it alone.
                var shown = sizes.get(rater.relation()) >= settings.leastAnswers()
                        && known.stream()
                                .noneMatch(other -> other.asked()
                                        && other.relation() == rater.relation()
                                        && other.slice() == Voice.OTHERS);
                raters.ask(person.id(), rater.employeeNo(), shown ? Voice.of(rater.relation()) : Voice.OTHERS);
                processes.start(
                        cycles.get(person.cycle()).deployment(),
                        EvaluationProcess.GIVE_FEEDBACK,
                        person.key().toString(),
                        Map.of(
                                CycleProcess.PARTICIPATION_ID.name(), person.id(),
                                EvaluationProcess.RATER.name(), rater.employeeNo()));
            }
        }
        return raters.of(person.id()).stream().anyMatch(Rater::awaited);
    }

    /**
     * Takes an answer for a token and forgets whose it was.
     *
     * @throws Refusal {@code TOKEN_UNKNOWN} if it was used, withdrawn or never given, or the round is over
     */
    void answer(String token, Map<String, Integer> levels, List<BallotBox.Words> words) {
        var holder = tokens.holder(token).orElseThrow(() -> Refusal.unknown("TOKEN_UNKNOWN"));
        if (lock(holder.participation()) || tokens.holder(token).isEmpty()) {
            throw Refusal.unknown("TOKEN_UNKNOWN");
        }
        var rater = raters.find(holder.participation(), holder.rater())
                .filter(Rater::awaited)
                .orElseThrow(() -> Refusal.unknown("TOKEN_UNKNOWN"));
        tokens.spend(holder);
        raters.markUsed(holder.participation(), holder.rater());
        box.put(holder.participation(), new BallotBox.Ballot(rater.slice(), levels), words);
        endIfComplete(participations.get(holder.participation()));
    }

    /** A rater steps back; says whether the manager should look for somebody else. */
    boolean recuse(Participation person, String rater, int least) {
        lock(person.id());
        tokens.spend(new Tokens.Holder(person.id(), rater));
        raters.move(person.id(), rater, State.RECUSED);
        var left = raters.of(person.id()).stream().filter(Rater::asked).count();
        if (left < least) {
            raters.move(person.id(), rater, State.REPLACING);
            return true;
        }
        endIfComplete(person);
        return false;
    }

    /** Somebody else is asked instead of this one, or nobody. */
    void replace(Participation person, String recused, List<Raters.Nomination> instead) {
        lock(person.id());
        raters.move(person.id(), recused, State.RECUSED);
        raters.add(person.id(), instead, State.AGREED);
        if (instead.isEmpty()) {
            endIfComplete(person);
        }
    }

    /**
     * Once a night: those who have answered are told that nothing is left to do, in random order and only several at once,
     * and those who have left the company are dropped.
     */
    void collect(Participation person) {
        if (lock(person.id())) {
            return;
        }
        var known = new ArrayList<>(raters.of(person.id()));
        Collections.shuffle(known);
        var present = employees.findAll(known.stream().map(Rater::employeeNo).toList());
        var today = calendar.today();
        for (var rater : known) {
            var employee = present.get(rater.employeeNo());
            if (rater.state() == State.ASKED && !rater.used() && (employee == null || !employee.employedOn(today))) {
                tokens.spend(new Tokens.Holder(person.id(), rater.employeeNo()));
                raters.move(person.id(), rater.employeeNo(), State.LEFT);
                release(person, rater);
            }
        }
        var answered = known.stream()
                .filter(rater -> rater.state() == State.ASKED && rater.used())
                .toList();
        if (answered.size() >= settings.leastAnswers()) {
            answered.forEach(rater -> {
                raters.move(person.id(), rater.employeeNo(), State.ANSWERED);
                release(person, rater);
            });
        }
        endIfComplete(person);
    }

    /** Ends the round: nothing comes in any more, who has answered is forgotten, and what cannot be shown is thrown away. */
    void seal(Participation person) {
        if (lock(person.id())) {
            return;
        }
        database.sql("update feedback_round set closed = true where participation_id = ?")
                .param(person.id())
                .update();
        tokens.spendAll(person.id());
        raters.forgetWhoAnswered(person.id());
        box.seal(person.id(), quorums.of(person), settings.leastWords());
        messages.send(EvaluationProcess.FEEDBACK_ENDED, person.key().toString());
    }

    private void release(Participation person, Rater rater) {
        messages.send(
                EvaluationProcess.FEEDBACK_ENDED,
                person.key().toString(),
                Map.of(EvaluationProcess.RATER.name(), rater.employeeNo()));
    }

    private void endIfComplete(Participation person) {
        if (raters.of(person.id()).stream().noneMatch(Rater::awaited)) {
            messages.send(EvaluationProcess.ANSWERS_COMPLETE, person.key().toString());
        }
    }

    /** Holds the round's row for this transaction; says whether the round is closed. */
    private boolean lock(long participation) {
        var found = database.sql("select closed from feedback_round where participation_id = ? for update")
                .param(participation)
                .query(Boolean.class)
                .optional();
        if (found.isEmpty()) {
            database.sql("insert into feedback_round (participation_id, closed) values (?, false)")
                    .param(participation)
                    .update();
        }
        return found.orElse(false);
    }
}

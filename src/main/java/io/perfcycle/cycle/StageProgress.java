package io.perfcycle.cycle;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a stage for its people in chunks, counts them out as they end it, and closes it for stragglers in chunks. */
@Component
public class StageProgress {

    /** What one chunk left behind. */
    public record Chunk(boolean more, boolean anyoneOpen) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final StageWindows windows;
    private final Cycles cycles;
    private final Participations participations;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final StageSettings settings;
    private final ObjectProvider<Withdrawals> withdrawals;

    StageProgress(
            JdbcClient database,
            JdbcTemplate batches,
            StageWindows windows,
            Cycles cycles,
            Participations participations,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            StageSettings settings,
            ObjectProvider<Withdrawals> withdrawals) {
        this.database = database;
        this.batches = batches;
        this.windows = windows;
        this.cycles = cycles;
        this.participations = participations;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.settings = settings;
        this.withdrawals = withdrawals;
    }

    /** Starts the stage's process for the next people who have not been opened yet. Safe to repeat: each is opened once. */
    @Transactional
    public Chunk openNext(String cycleCode, Stage stage) {
        var cycle = cycles.get(cycleCode);
        windows.beginOpening(cycleCode, stage);
        var next = notYetOpened(cycleCode, stage);
        participations.load(next).forEach(participation -> open(cycle, stage, participation));
        windows.addOpen(cycleCode, stage, next.size());
        if (next.size() == settings.chunk()) {
            return new Chunk(true, true);
        }
        return new Chunk(false, windows.enter(cycleCode, stage, StageWindow.State.OPEN) > 0);
    }

    /** Opens a stage in which committees work on so many people together. Safe to repeat. */
    @Transactional
    public void openTogether(String cycle, Stage stage, int people) {
        if (windows.get(cycle, stage).state() == StageWindow.State.PLANNED) {
            windows.beginOpening(cycle, stage);
            windows.addOpen(cycle, stage, people);
            windows.enter(cycle, stage, StageWindow.State.OPEN);
        }
    }

    /** A committee has dealt with so many people, or has left them alone. */
    @Transactional
    public void finishTogether(String cycle, Stage stage, int people, boolean missed) {
        windows.countOut(cycle, stage, people, missed);
    }

    /** Opens the stage that is under way for somebody who joined the cycle late. */
    void openFor(Cycle cycle, Stage stage, Participation participation) {
        open(cycle, stage, participation);
        windows.addOpen(cycle.code(), stage, 1);
    }

    private void open(Cycle cycle, Stage stage, Participation participation) {
        batches.update(
                "insert into participation_stage (participation_id, stage, state, opened_at) values (?, ?, 'OPEN', ?)",
                participation.id(),
                stage.code(),
                UtcColumn.write(calendar.now()));
        processes.start(
                cycle.deployment(),
                stage.process(),
                participation.key().toString(),
                Map.of(
                        CycleProcess.PARTICIPATION_ID.name(), participation.id(),
                        CycleProcess.STAGE.name(), stage.code(),
                        CycleProcess.MISSED.name(), false));
    }

    /** A participation has ended its stage. The last one lets the stage go on. Safe to repeat. */
    @Transactional
    public void finish(long participationId, Stage stage, boolean missed) {
        if (!end(participationId, stage, missed ? "MISSED" : "DONE")) {
            return;
        }
        var cycle = participations.get(participationId).cycle();
        var window = windows.countOut(cycle, stage, missed);
        goOnIfEmpty(cycle, window);
    }

    /** A participation leaves the cycle: its running work ends, and nobody waits for it. */
    void withdraw(Participation participation, String reason) {
        withdraw(participation, reason, "");
    }

    /** The same, while a process of this key goes on: it is the one that decided so. */
    void withdraw(Participation participation, String reason, String exceptProcess) {
        withdrawals.orderedStream().forEach(room -> room.withdrawn(participation));
        processes.end(participation.key().toString(), reason, exceptProcess);
        for (var stage : Stage.values()) {
            if (end(participation.id(), stage, "WITHDRAWN")) {
                goOnIfEmpty(participation.cycle(), windows.withdraw(participation.cycle(), stage));
            }
        }
    }

    /** Tells the next open people that the stage is over; each stage's model decides what becomes of them. */
    @Transactional
    public Chunk closeNext(String cycle, Stage stage) {
        windows.enter(cycle, stage, StageWindow.State.CLOSING);
        var told = 0;
        for (var employeeNo : openNumbers(cycle, stage)) {
            told += messages.send(CycleProcess.STAGE_CLOSING, cycle + "/" + employeeNo, Map.of("stage", stage.code()));
            if (told == settings.chunk()) {
                return new Chunk(true, true);
            }
        }
        return new Chunk(false, windows.get(cycle, stage).open() > 0);
    }

    /** The stage is over. */
    @Transactional
    public void close(String cycle, Stage stage) {
        windows.enter(cycle, stage, StageWindow.State.CLOSED);
    }

    /** Whether this stage has been opened for the person, however far it is. */
    public boolean hasBegun(long participationId, Stage stage) {
        return database.sql("select count(*) from participation_stage where participation_id = ? and stage = ?")
                        .params(participationId, stage.code())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those who have not ended the stage. */
    public List<Long> openIds(String cycle, Stage stage) {
        return database.sql("""
                        select p.id from participation p
                        join participation_stage s on s.participation_id = p.id
                        where p.cycle = ? and s.stage = ? and s.state = 'OPEN' order by p.id""").params(cycle, stage.code()).query(Long.class).list();
    }

    private List<String> openNumbers(String cycle, Stage stage) {
        return database.sql("""
                        select p.employee_no from participation p
                        join participation_stage s on s.participation_id = p.id
                        where p.cycle = ? and s.stage = ? and s.state = 'OPEN' order by p.id""").params(cycle, stage.code()).query(String.class).list();
    }

    private boolean end(long participationId, Stage stage, String state) {
        return database.sql("update participation_stage set state = ?, ended_at = ?"
                                + " where participation_id = ? and stage = ? and state = 'OPEN'")
                        .params(state, UtcColumn.write(calendar.now()), participationId, stage.code())
                        .update()
                == 1;
    }

    private void goOnIfEmpty(String cycle, StageWindow window) {
        var waiting = window.state() == StageWindow.State.OPEN || window.state() == StageWindow.State.CLOSING;
        if (waiting && window.open() == 0) {
            messages.send(
                    CycleProcess.STAGE_COMPLETED,
                    cycle,
                    Map.of("stage", window.stage().code()));
        }
    }

    private List<Long> notYetOpened(String cycle, Stage stage) {
        return database.sql("""
                        select p.id from participation p
                        left join participation_stage s on s.participation_id = p.id and s.stage = ?
                        where p.cycle = ? and p.state = 'ACTIVE' and s.participation_id is null
                        order by p.id limit ?""")
                .params(stage.code(), cycle, settings.chunk())
                .query(Long.class)
                .list();
    }
}

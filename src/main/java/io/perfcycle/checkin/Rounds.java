package io.perfcycle.checkin;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of check-ins of cycles: by the cycle's cadence, on working days, none that could not be held in time. */
@Component
@Transactional
class Rounds {

    private static final String STAGE = "check-in";

    /** One round; PLANNED until everybody has been opened, OPENED from then on. */
    record Round(String cycle, int number, LocalDate plannedOn, LocalDate dueOn) {}

    private final JdbcClient database;
    private final Cycles cycles;
    private final WorkingCalendar calendar;
    private final CheckInSettings settings;

    Rounds(JdbcClient database, Cycles cycles, WorkingCalendar calendar, CheckInSettings settings) {
        this.database = database;
        this.cycles = cycles;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Plans the next round from today on; false if there is none. Safe to repeat: a planned round stays planned. */
    boolean planNext(String code) {
        if (planned(code).isPresent()) {
            return true;
        }
        var cycle = cycles.get(code);
        var last = last(code);
        var after = last == null ? LocalDate.MIN : last.plannedOn();
        var end = end(cycle);
        var next = Cadence.days(cycle.settings().checkIns(), cycle.periodStart(), cycle.periodEnd()).stream()
                .map(this::workingDay)
                .filter(day -> day.isAfter(after) && !day.isBefore(calendar.today()) && day.isBefore(end))
                .findFirst();
        next.ifPresent(day -> insert(new Round(code, last == null ? 1 : last.number() + 1, day, due(day, end))));
        return next.isPresent();
    }

    /** The round that is to be opened next, or is being opened. */
    @Transactional(readOnly = true)
    public Optional<Round> planned(String cycle) {
        return database.sql("select * from check_in_round where cycle = ? and state = 'PLANNED'")
                .param(cycle)
                .query((row, n) -> new Round(
                        row.getString("cycle"),
                        row.getInt("round_no"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    /** A round that opens late, because nothing ran on its day, is due later too. */
    Round begin(Round round) {
        var due = due(calendar.today(), end(cycles.get(round.cycle())));
        if (!due.isAfter(round.dueOn())) {
            return round;
        }
        database.sql("update check_in_round set due_on = ? where cycle = ? and round_no = ?")
                .params(due, round.cycle(), round.number())
                .update();
        return new Round(round.cycle(), round.number(), round.plannedOn(), due);
    }

    /** Everybody of the round has been opened. */
    void opened(Round round) {
        database.sql("update check_in_round set state = 'OPENED' where cycle = ? and round_no = ?")
                .params(round.cycle(), round.number())
                .update();
    }

    private @Nullable Round last(String cycle) {
        return database.sql("select * from check_in_round where cycle = ? order by round_no desc limit 1")
                .param(cycle)
                .query((row, n) -> new Round(
                        row.getString("cycle"),
                        row.getInt("round_no"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    private void insert(Round round) {
        database.sql("insert into check_in_round (cycle, round_no, planned_on, due_on, state)"
                        + " values (?, ?, ?, ?, 'PLANNED')")
                .params(round.cycle(), round.number(), round.plannedOn(), round.dueOn())
                .update();
    }

    /** The last day of check-ins: the period's, or what the cycle's deadlines say. */
    private static LocalDate end(Cycle cycle) {
        var deadline = cycle.settings().deadlines().get(STAGE);
        return deadline == null || deadline.isAfter(cycle.periodEnd()) ? cycle.periodEnd() : deadline;
    }

    private LocalDate due(LocalDate day, LocalDate end) {
        var due = calendar.plusWorkingDays(day, settings.workingDays());
        return due.isAfter(end) ? end : due;
    }

    private LocalDate workingDay(LocalDate day) {
        return calendar.workingDays(day, day) == 1 ? day : calendar.plusWorkingDays(day, 1);
    }
}

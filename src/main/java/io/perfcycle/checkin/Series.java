package io.perfcycle.checkin;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.StageSettings;
import io.perfcycle.result.LiveFigure;
import io.perfcycle.result.LiveFigures;
import io.perfcycle.workflow.Messages;
import io.perfcycle.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a round of check-ins for everybody in chunks, each with the figures of that morning, and ends what is still open. */
@Component
@Transactional
class Series {

    private final Rounds rounds;
    private final CheckIns checkIns;
    private final Cycles cycles;
    private final Participations participations;
    private final LiveFigures figures;
    private final Processes processes;
    private final Messages messages;
    private final WorkingCalendar calendar;
    private final StageSettings settings;

    Series(
            Rounds rounds,
            CheckIns checkIns,
            Cycles cycles,
            Participations participations,
            LiveFigures figures,
            Processes processes,
            Messages messages,
            WorkingCalendar calendar,
            StageSettings settings) {
        this.rounds = rounds;
        this.checkIns = checkIns;
        this.cycles = cycles;
        this.participations = participations;
        this.figures = figures;
        this.processes = processes;
        this.messages = messages;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Opens the planned round for the next people; true if there are more. Safe to repeat: each is opened once. */
    boolean openNext(String code) {
        var planned = rounds.planned(code);
        if (planned.isEmpty()) {
            return false;
        }
        var round = rounds.begin(planned.get());
        var next = round.dueOn().isBefore(calendar.today())
                ? List.<Long>of()
                : checkIns.notYetOpened(round, settings.chunk());
        if (!next.isEmpty()) {
            open(round, next);
        }
        if (next.size() == settings.chunk()) {
            return true;
        }
        rounds.opened(round);
        return false;
    }

    private void open(Rounds.Round round, List<Long> next) {
        var cycle = cycles.get(round.cycle());
        var people = participations.load(next);
        var live = figures.of(cycle, people);
        var ids = checkIns.open(
                round,
                people.stream()
                        .map(person ->
                                new CheckIns.Opening(person.id(), today(live.getOrDefault(person.id(), List.of()))))
                        .toList());
        people.forEach(person -> processes.start(
                cycle.deployment(),
                CheckInProcess.CHECK_IN,
                person.key().toString(),
                Map.of(
                        CycleProcess.PARTICIPATION_ID.name(), person.id(),
                        CheckInProcess.CHECK_IN_ID.name(), ids.get(person.id()))));
    }

    /** Of several segments, the one the person is in now. */
    private static List<FigureLine> today(List<LiveFigure> figures) {
        var newest = figures.stream().mapToInt(LiveFigure::segment).max().orElse(0);
        return figures.stream()
                .filter(figure -> figure.segment() == newest)
                .map(FigureLine::of)
                .toList();
    }

    /** Tells the next open check-ins that there is no time left for them; true if there are more. Safe to repeat. */
    boolean closeNext(String code) {
        var open = checkIns.notEnded(code, settings.chunk());
        open.forEach((id, employeeNo) -> {
            var told = messages.send(
                    CheckInProcess.CHECK_INS_CLOSING,
                    code + "/" + employeeNo,
                    Map.of(CheckInProcess.CHECK_IN_ID.name(), id));
            if (told == 0) {
                // Its process was ended from outside, as when somebody is taken out of the cycle.
                checkIns.end(id, CheckIn.State.WITHDRAWN);
            }
        });
        return open.size() == settings.chunk();
    }
}

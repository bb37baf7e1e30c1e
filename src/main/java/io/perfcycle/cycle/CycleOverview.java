package io.perfcycle.cycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cycles for the outside: the state, the stage and the counts. */
@Component
@Transactional(readOnly = true)
class CycleOverview {

    private final Cycles cycles;
    private final StageWindows windows;
    private final JdbcClient database;

    CycleOverview(Cycles cycles, StageWindows windows, JdbcClient database) {
        this.cycles = cycles;
        this.windows = windows;
        this.database = database;
    }

    CycleView of(String code) {
        return view(cycles.get(code), participants().getOrDefault(code, 0));
    }

    List<CycleView> all() {
        var participants = participants();
        return cycles.all().stream()
                .map(cycle -> view(cycle, participants.getOrDefault(cycle.code(), 0)))
                .toList();
    }

    private CycleView view(Cycle cycle, int participants) {
        var stages = windows.of(cycle.code());
        return new CycleView(
                cycle.code(),
                cycle.name(),
                cycle.state(),
                stages.stream()
                        .filter(StageWindow::isUnderWay)
                        .map(window -> window.stage().code())
                        .reduce((a, b) -> b)
                        .orElse(null),
                cycle.periodStart(),
                cycle.periodEnd(),
                cycle.cadence(),
                participants,
                stages.stream().map(CycleView.StageView::of).toList());
    }

    private Map<String, Integer> participants() {
        return database
                .sql("select cycle, count(*) from participation where state = 'ACTIVE' group by cycle")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package io.perfcycle.calibration;

import io.perfcycle.access.Reads;
import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.result.CsvFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody before and after calibration as a file; the reader himself only once results are released. */
@Component
class CalibrationFile {

    private static final List<String> COLUMNS = List.of(
            "employee_no",
            "name",
            "org_unit",
            "post",
            "manager",
            "table",
            "state",
            "total",
            "level_before",
            "level_suggested",
            "level_after",
            "moved_by",
            "reason",
            "approved_by",
            "distribution_reason",
            "override_by",
            "override_reason");

    private final Cycles cycles;
    private final Sessions sessions;
    private final Seats seats;
    private final Reads reads;

    CalibrationFile(Cycles cycles, Sessions sessions, Seats seats, Reads reads) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.seats = seats;
        this.reads = reads;
    }

    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> of(String code, Viewer viewer) {
        var released = cycles.get(code).state().released();
        var tables = sessions.of(code).stream().collect(Collectors.toMap(Session::id, Function.identity()));
        var rows = new ArrayList<List<@Nullable String>>();
        var told = new ArrayList<String>();
        for (var seat : seats.of(code)) {
            var session = tables.get(seat.sessionId());
            if (session != null && (released || !seat.employeeNo().equals(viewer.id()))) {
                rows.add(row(seat, session));
                told.add(seat.employeeNo());
            }
        }
        reads.of(code, told);
        return CsvFile.of(code + "-calibration.csv", COLUMNS, rows);
    }

    private static List<@Nullable String> row(Seat seat, Session session) {
        var approved = session.state() == Session.State.APPROVED;
        return Arrays.asList(
                seat.employeeNo(),
                seat.name(),
                seat.orgUnit(),
                seat.post(),
                seat.managerNo(),
                session.orgUnit(),
                session.state().name(),
                plain(seat.total()),
                seat.levelBefore(),
                seat.levelSuggested(),
                session.state() == Session.State.CLOSED ? seat.levelBefore() : seat.levelNow(),
                seat.movedBy(),
                seat.reason(),
                approved ? session.decidedBy() : null,
                session.reason(),
                session.overrideBy(),
                session.overrideReason());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

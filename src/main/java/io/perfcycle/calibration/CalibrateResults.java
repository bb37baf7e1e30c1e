package io.perfcycle.calibration;

import io.perfcycle.access.Viewer;
import io.perfcycle.access.Viewers;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Calibrate results": people have been moved one by one before; here a member hands the table in as it stands. */
@Component
class CalibrateResults extends UserTask<CalibrateResults.Answer> {

    /** A last move that is made together with handing in. */
    record LastMove(
            @Nullable String employeeNo,
            @Nullable String level,
            @Nullable String reason,
            @Nullable Integer revision) {}

    /**
     * The committee is done.
     *
     * @param revision the table's revision that the member has seen
     * @param reason why the distribution differs, where it does
     * @param moves what is moved together with it, for programs; the form saves each move by itself
     */
    record Answer(
            @Nullable Integer revision,
            @Nullable String reason,
            @Nullable List<LastMove> moves) {}

    private final SessionReading reading;
    private final Moves moves;
    private final Verdicts verdicts;
    private final Viewers viewers;

    CalibrateResults(Submissions submissions, SessionReading reading, Moves moves, Verdicts verdicts, Viewers viewers) {
        super(submissions, Answer.class);
        this.reading = reading;
        this.moves = moves;
        this.verdicts = verdicts;
        this.viewers = viewers;
    }

    @Override
    public Object page(TaskContext task) {
        return reading.of(task.businessKey(), task.get(CalibrationProcess.ORG_UNIT), viewer(task));
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var cycle = task.businessKey();
        var unit = task.get(CalibrationProcess.ORG_UNIT);
        var last = answer.moves() == null ? List.<LastMove>of() : answer.moves();
        verdicts.handIn(
                cycle,
                unit,
                answer.revision(),
                answer.reason(),
                task.actor(),
                () -> last.forEach(move -> moves.move(
                        cycle,
                        unit,
                        String.valueOf(move.employeeNo()),
                        new Moves.Wish(move.level(), move.reason(), move.revision()),
                        viewer(task))));
    }

    private Viewer viewer(TaskContext task) {
        return new Viewer(task.actor(), viewers.current().roles());
    }
}

package io.perfcycle.dailydigest;

import io.perfcycle.notification.FailedLetters;
import io.perfcycle.notification.FailedLetters.Unreachable;
import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Refusal.Fault;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Resolve failed letters": HR says for each person who could not be reached whether to try again or to let it be. */
@Component
class ResolveFailedLetters extends UserTask<ResolveFailedLetters.Decision> {

    /** What to do about one person's letters. */
    enum Action {
        RETRY,
        LEAVE
    }

    record Row(@Nullable String recipient, @Nullable Action action) {}

    record Decision(@Nullable List<Row> rows) {}

    record Page(List<Unreachable> people) {}

    private final FailedLetters failed;

    ResolveFailedLetters(Submissions submissions, FailedLetters failed) {
        super(submissions, Decision.class);
        this.failed = failed;
    }

    @Override
    public Object page(TaskContext task) {
        return new Page(failed.list());
    }

    @Override
    protected void accept(TaskContext task, Decision decision) {
        var rows = decision.rows() == null ? List.<Row>of() : decision.rows();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row == null || row.recipient() == null || row.action() == null || !seen.add(row.recipient())) {
                faults.add(Fault.of("LETTER_DECISION", "rows[%d].action".formatted(i)));
            }
        }
        failed.list().stream()
                .filter(person -> !seen.contains(person.recipient()))
                .forEach(person -> faults.add(Fault.of("LETTER_DECISION_MISSING", "rows", person.recipient())));
        if (!faults.isEmpty()) {
            throw Refusal.faults(faults);
        }
        for (var row : rows) {
            if (row.action() == Action.RETRY) {
                failed.retry(String.valueOf(row.recipient()));
            } else {
                failed.leave(String.valueOf(row.recipient()));
            }
        }
    }
}

package io.perfcycle.jobanalysis;

import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Settle time shares": both sides have talked, and the manager writes down on what shares they agree. */
@Component
class SettleTimes extends JobTask<SettleTimes.Answer> {

    record Answer(
            @Nullable List<@Nullable Row> shares, @Nullable String words) {}

    record Row(@Nullable String key, @Nullable BigDecimal timePercent) {}

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    SettleTimes(Submissions submissions, Desk desk) {
        super(submissions, Answer.class, desk);
    }

    @Override
    public Object page(TaskContext task) {
        return desk.reading().ofManager(analysis(task), task.actor());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var id = analysis(task);
        var keys = desk.reading().ofManager(id, task.actor()).shares().stream()
                .map(AnalysisView.Share::key)
                .toList();
        var faults = new Faults();
        var words = faults.required("JOB_TALK", "words", answer.words());
        var rows = faults.rows("shares", answer.shares(), Row::key, keys);
        var shares = new LinkedHashMap<String, BigDecimal>();
        rows.forEach((key, row) -> {
            var share =
                    faults.number(row.path() + ".timePercent", row.answer().timePercent(), BigDecimal.ZERO, HUNDRED);
            shares.put(key, share == null ? BigDecimal.ZERO : share);
        });
        var sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            faults.add("JOB_SHARES_NOT_100", "shares", sum.stripTrailingZeros().toPlainString());
        }
        faults.refuse();
        desk.analyses().settle(id, shares);
        desk.analyses().remember(id, "SETTLED", task.actor(), words);
    }
}

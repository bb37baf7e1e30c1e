package io.perfcycle.appeal;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Faults;
import io.perfcycle.result.FigureDecision;
import io.perfcycle.result.FigureRange;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Rate again": after a revocation somebody who rated none of it judges what no data can say, each with the reason. */
@Component
class RateAgain extends AppealTask<RateAgain.Answer> {

    record Row(
            @Nullable String item,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    record Answer(
            @Nullable List<@Nullable Row> ratings, @Nullable String words) {}

    private final Figures figures;

    RateAgain(Submissions submissions, Desk desk, Figures figures) {
        super(submissions, Answer.class, desk);
        this.figures = figures;
    }

    @Override
    protected void admit(TaskContext task, String who) {
        desk.impartiality().insist(appeal(task), who);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var appeal = appeal(task);
        desk.impartiality().insist(appeal, task.actor());
        var faults = new Faults();
        var items = figures.of(appeal.participationId()).stream()
                .map(FigureView::item)
                .filter(item -> !Figures.fromData(item))
                .collect(Collectors.toMap(ScorecardItem::key, Function.identity()));
        var ratings = new ArrayList<Appeal.Correction>();
        faults.rows("ratings", answer.ratings(), Row::item, items.keySet()).forEach((key, row) -> {
            var range =
                    FigureRange.of(Objects.requireNonNull(items.get(key)).line().kind());
            var value = faults.number(row.path() + ".value", row.answer().value(), range.least(), range.most());
            var reason = faults.required(
                    "REASON_REQUIRED", row.path() + ".reason", row.answer().reason());
            if (value != null) {
                ratings.add(new Appeal.Correction(key, FigureDecision.Standing.RATED, value, reason));
            }
        });
        var words = faults.optional("words", answer.words());
        faults.refuse();
        var decision = Objects.requireNonNull(appeal.decision()).rated(ratings);
        desk.appeals().decide(appeal.id(), decision, task.actor());
        desk.appeals().remember(appeal.id(), "RATED_AGAIN", task.actor(), words);
        desk.audit().record("appeal.rate-again", person(task).key().toString(), null, ratings.size(), words);
    }
}

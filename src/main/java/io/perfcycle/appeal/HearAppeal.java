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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * User task "Hear appeal": somebody who rated none of it lets the result stand, adjusts it by figures or level, or revokes it.
 * Nobody is worse off for having appealed.
 */
@Component
class HearAppeal extends AppealTask<HearAppeal.Answer> {

    /** What shall count for one line. */
    enum Action {
        VALUE,
        WAIVE,
        NOT_APPLICABLE
    }

    record Row(
            @Nullable String item,
            @Nullable Action action,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    record Answer(
            Appeal.@Nullable Outcome outcome,
            @Nullable List<@Nullable Row> corrections,
            @Nullable String level,
            @Nullable Boolean again,
            @Nullable String reason) {}

    private final Figures figures;
    private final AppealVerdicts verdicts;

    HearAppeal(Submissions submissions, Desk desk, Figures figures, AppealVerdicts verdicts) {
        super(submissions, Answer.class, desk);
        this.figures = figures;
        this.verdicts = verdicts;
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
        var outcome = answer.outcome();
        if (outcome == null || outcome == Appeal.Outcome.REJECTED) {
            faults.add("ACTION_REQUIRED", "outcome");
        }
        var reason = faults.required("APPEAL_REASON", "reason", answer.reason());
        var adjusts = outcome == Appeal.Outcome.ADJUSTED;
        var corrections = adjusts ? corrections(appeal, answer.corrections(), faults) : List.<Appeal.Correction>of();
        var level = adjusts ? level(answer.level(), faults) : null;
        if (adjusts && faults.none()) {
            judge(appeal, corrections, level, faults);
        }
        var again = outcome == Appeal.Outcome.REVOKED && Boolean.TRUE.equals(answer.again());
        if (again && judged(appeal).isEmpty()) {
            faults.add("APPEAL_NOTHING_RATED", "again");
        }
        faults.refuse();
        if (outcome != null) {
            desk.appeals()
                    .decide(
                            appeal.id(),
                            new Appeal.Decision(outcome, level, corrections, again, null, reason),
                            task.actor());
            desk.appeals().remember(appeal.id(), outcome.name(), task.actor(), reason);
            desk.audit().record("appeal.decide", person(task).key().toString(), null, outcome.name(), reason);
        }
    }

    private void judge(Appeal appeal, List<Appeal.Correction> corrections, @Nullable String level, Faults faults) {
        var prospect = verdicts.prospect(appeal, corrections, level);
        var total = prospect.trace().total();
        if (verdicts.worse(appeal, prospect)) {
            faults.add(
                    "APPEAL_WORSE",
                    "outcome",
                    total == null ? "–" : total.toPlainString(),
                    String.valueOf(prospect.level()));
        } else if (verdicts.same(appeal, prospect)) {
            faults.add("APPEAL_SAME", "outcome");
        }
    }

    private static @Nullable String level(@Nullable String typed, Faults faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!List.of("S", "A", "B", "C", "D").contains(typed)) {
            faults.add("UNKNOWN_LEVEL", "level", typed);
        }
        return typed;
    }

    private List<Appeal.Correction> corrections(Appeal appeal, @Nullable List<@Nullable Row> typed, Faults faults) {
        var items = figures.of(appeal.participationId()).stream()
                .map(FigureView::item)
                .collect(Collectors.toMap(ScorecardItem::key, Function.identity()));
        var corrections = new ArrayList<Appeal.Correction>();
        faults.fitting("corrections", typed, Row::item, items.keySet()).forEach((key, row) -> {
            var correction = correction(items.get(key), row.path(), row.answer(), faults);
            if (correction != null) {
                corrections.add(correction);
            }
        });
        return corrections;
    }

    private static Appeal.@Nullable Correction correction(
            @Nullable ScorecardItem item, String path, Row row, Faults faults) {
        if (item == null || row.action() == null) {
            faults.add("ACTION_REQUIRED", path + ".action");
            return null;
        }
        var reason = faults.required("REASON_REQUIRED", path + ".reason", row.reason());
        return switch (row.action()) {
            case WAIVE -> new Appeal.Correction(item.key(), FigureDecision.Standing.WAIVED, null, reason);
            case NOT_APPLICABLE ->
                new Appeal.Correction(item.key(), FigureDecision.Standing.NOT_APPLICABLE, null, reason);
            case VALUE -> {
                var range = FigureRange.of(item.line().kind());
                var value = faults.number(path + ".value", row.value(), range.least(), range.most());
                yield value == null
                        ? null
                        : new Appeal.Correction(
                                item.key(),
                                Figures.fromData(item)
                                        ? FigureDecision.Standing.SUPPLIED
                                        : FigureDecision.Standing.RATED,
                                value,
                                reason);
            }
        };
    }

    private List<ScorecardItem> judged(Appeal appeal) {
        return figures.of(appeal.participationId()).stream()
                .map(FigureView::item)
                .filter(item -> !Figures.fromData(item))
                .toList();
    }
}

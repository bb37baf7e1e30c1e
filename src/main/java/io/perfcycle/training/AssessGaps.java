package io.perfcycle.training;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Assess gaps": ask why before training. The manager names the cause of each gap of his team. */
@Component
class AssessGaps extends UserTask<AssessGaps.Answer> {

    record Answer(@Nullable List<@Nullable Row> rows) {}

    record Row(
            @Nullable String employeeNo,
            @Nullable String indicator,
            Gaps.@Nullable Cause cause,
            @Nullable String words) {

        private @Nullable String key() {
            return employeeNo == null || indicator == null ? null : employeeNo + "/" + indicator;
        }
    }

    record Page(String cycle, String cycleName, List<Line> lines) {}

    record Line(
            String employeeNo,
            String name,
            String indicator,
            String indicatorName,
            @Nullable String indicatorNameEn,
            String points,
            List<CourseName> courses) {}

    record CourseName(String code, String title, @Nullable String titleEn) {}

    private final Gaps gaps;
    private final Catalogue catalogue;
    private final Audiences audiences;
    private final Cycles cycles;
    private final Participations participations;
    private final ScorecardItems scorecards;
    private final AuditTrail audit;
    private final Reads reads;

    AssessGaps(
            Submissions submissions,
            Gaps gaps,
            Catalogue catalogue,
            Audiences audiences,
            Cycles cycles,
            Participations participations,
            ScorecardItems scorecards,
            AuditTrail audit,
            Reads reads) {
        super(submissions, Answer.class);
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.audiences = audiences;
        this.cycles = cycles;
        this.participations = participations;
        this.scorecards = scorecards;
        this.audit = audit;
        this.reads = reads;
    }

    @Override
    public Object page(TaskContext task) {
        var key = ReviewKey.parse(task.businessKey());
        var open = gaps.of(key.cycle(), key.manager());
        var ids = open.stream().map(Gaps.Gap::participationId).distinct().toList();
        reads.of(key.cycle(), open.stream().map(Gaps.Gap::employeeNo).toList());
        var people = participations.load(ids).stream().collect(Collectors.toMap(one -> one.id(), Function.identity()));
        var items = scorecards.of(ids);
        var courses = catalogue.all();
        var meant = audiences.of(
                key.cycle(), open.stream().map(Gaps.Gap::employeeNo).distinct().toList());
        return new Page(
                key.cycle(),
                cycles.get(key.cycle()).name(),
                open.stream()
                        .map(gap -> {
                            var item = items.getOrDefault(gap.participationId(), List.of()).stream()
                                    .filter(one -> one.indicator().equals(gap.indicator()))
                                    .findFirst();
                            return new Line(
                                    gap.employeeNo(),
                                    people.get(gap.participationId()).name(),
                                    gap.indicator(),
                                    item.map(one -> one.line().name()).orElse(gap.indicator()),
                                    item.map(AssessGaps::english).orElse(null),
                                    BigDecimal.valueOf(gap.points())
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    Catalogue.about(courses, gap.indicator(), meant.get(gap.employeeNo())).stream()
                                            .map(course ->
                                                    new CourseName(course.code(), course.title(), course.titleEn()))
                                            .toList());
                        })
                        .toList());
    }

    private static @Nullable String english(ScorecardItem item) {
        return item.line().nameEn();
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var key = ReviewKey.parse(task.businessKey());
        if (!cycles.get(key.cycle()).state().released()) {
            throw Refusal.forbidden("NOT_RELEASED", key.cycle());
        }
        Map<String, Gaps.Gap> open = gaps.of(key.cycle(), key.manager()).stream()
                .collect(Collectors.toMap(Gaps.Gap::key, Function.identity()));
        var faults = new Faults();
        var rows = faults.rows("rows", answer.rows(), Row::key, open.keySet());
        rows.forEach((code, row) -> {
            if (row.answer().cause() == null) {
                faults.add("CAUSE_REQUIRED", row.path() + ".cause");
            }
            faults.optional(row.path() + ".words", row.answer().words());
        });
        faults.refuse();
        rows.forEach((code, row) -> {
            var cause = row.answer().cause();
            if (cause != null) {
                gaps.explain(
                        open.get(code),
                        cause,
                        new Faults().optional("words", row.answer().words()),
                        task.actor());
            }
        });
        audit.record("training.assess-gaps", task.businessKey(), null, causes(rows.values()), null);
    }

    private static String causes(Collection<Faults.Row<Row>> rows) {
        return rows.stream()
                .map(row -> row.answer().key() + " " + row.answer().cause())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

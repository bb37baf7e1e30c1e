package io.perfcycle.evaluation;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Resolve held result": HR supplies or waives what holds a result, or lets the person end without one. */
@Component
class ResolveHeldResult extends UserTask<ResolveHeldResult.Answer> {

    /** What shall happen to one missing figure. */
    enum Action {
        SUPPLY,
        WAIVE,
        NOT_APPLICABLE,
        LEAVE
    }

    record Row(
            @Nullable String indicator,
            @Nullable Action action,
            @Nullable BigDecimal value,
            @Nullable String reason) {}

    /** {@code withoutResult} needs a {@code reason}; otherwise at least one row must change something. */
    record Answer(
            @Nullable List<@Nullable Row> rows,
            boolean withoutResult,
            @Nullable String reason) {}

    /** A figure that is missing; {@code holds} if the result waits for it by policy. */
    record Missing(
            String indicator,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String unit,
            String weight,
            String policy,
            boolean holds,
            @Nullable String least,
            @Nullable String most) {}

    record Page(
            String cycle,
            String employeeNo,
            String name,
            String orgUnit,
            String post,
            boolean partial,
            @Nullable String outcome,
            @Nullable String soFar,
            @Nullable String coverage,
            List<Missing> missing) {}

    private final Participations participations;
    private final Figures figures;
    private final ResultVersions versions;
    private final Resolutions resolutions;
    private final AuditTrail audit;
    private final Organization organization;

    ResolveHeldResult(
            Submissions submissions,
            Participations participations,
            Figures figures,
            ResultVersions versions,
            Resolutions resolutions,
            AuditTrail audit,
            Organization organization) {
        super(submissions, Answer.class);
        this.organization = organization;
        this.participations = participations;
        this.figures = figures;
        this.versions = versions;
        this.resolutions = resolutions;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        var trace = versions.traceOf(person.id());
        return new Page(
                person.cycle(),
                person.employeeNo(),
                person.name(),
                organization.unitName(person.orgUnit()),
                organization.postName(person.post()),
                figures.partialOf(person.cycle(), task.actor()).contains(person.employeeNo()),
                trace.map(found -> found.outcome().name()).orElse(null),
                trace.map(Trace::soFar).map(BigDecimal::toPlainString).orElse(null),
                trace.filter(found -> !found.segments().isEmpty())
                        .flatMap(found -> found.segments().stream()
                                .map(Trace.Segment::coverage)
                                .min(Comparator.naturalOrder()))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                missing(person.id()).values().stream()
                        .map(ResolveHeldResult::view)
                        .toList());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var person = participations.get(task.get(CycleProcess.PARTICIPATION_ID));
        if (figures.partialOf(person.cycle(), task.actor()).contains(person.employeeNo())) {
            throw Refusal.forbidden("OWN_RESULT");
        }
        var faults = new Faults();
        var missing = missing(person.id());
        var given = new ArrayList<Figures.Given>();
        faults.rows("rows", answer.rows(), Row::indicator, missing.keySet())
                .forEach((key, row) -> read(missing.get(key), row, faults, given));
        var reason = answer.withoutResult()
                ? faults.required("REASON_REQUIRED", "reason", answer.reason())
                : faults.optional("reason", answer.reason());
        if (faults.none() && given.isEmpty() && !answer.withoutResult()) {
            faults.add("NOTHING_RESOLVED", "rows");
        }
        faults.refuse();
        figures.decide(given, task.actor());
        resolutions.add(person.id(), new Resolutions.Resolution(answer.withoutResult(), reason, task.actor()));
        if (answer.withoutResult()) {
            audit.record("result.without", person.key().toString(), null, null, reason);
        }
    }

    private static void read(ScorecardItem item, Faults.Row<Row> row, Faults faults, List<Figures.Given> given) {
        var answer = row.answer();
        if (answer.action() == null) {
            faults.add("ACTION_REQUIRED", row.path() + ".action");
            return;
        }
        if (answer.action() == Action.LEAVE) {
            return;
        }
        var reason = faults.required("REASON_REQUIRED", row.path() + ".reason", answer.reason());
        switch (answer.action()) {
            case WAIVE -> given.add(Figures.Given.waived(item, reason));
            case NOT_APPLICABLE -> given.add(Figures.Given.notApplicable(item, reason));
            default -> {
                var range = RatingScale.range(item);
                var value = faults.number(row.path() + ".value", answer.value(), range.least(), range.most());
                if (value != null) {
                    given.add(Figures.Given.supplied(item, value, reason));
                }
            }
        }
    }

    private Map<String, ScorecardItem> missing(long participation) {
        var missing = new LinkedHashMap<String, ScorecardItem>();
        figures.of(participation).stream()
                .filter(FigureView::isMissing)
                .forEach(figure -> missing.put(figure.item().key(), figure.item()));
        return missing;
    }

    private static Missing view(ScorecardItem item) {
        var range = RatingScale.range(item);
        return new Missing(
                item.key(),
                item.line().name(),
                item.line().nameEn(),
                item.line().kind(),
                item.line().unitShown(),
                item.line().weight().stripTrailingZeros().toPlainString(),
                item.line().missing(),
                "HOLD".equals(item.line().missing()),
                RatingPages.plain(range.least()),
                RatingPages.plain(range.most()));
    }
}

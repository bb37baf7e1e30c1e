package io.perfcycle.improvementplan;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people read of a plan. */
@Component
@Transactional(readOnly = true)
class PlanReading {

    private static final BigDecimal ON_TARGET = new BigDecimal(100);

    private final Plans plans;
    private final Participations participations;
    private final Cycles cycles;
    private final Employees employees;
    private final ResultVersions versions;
    private final ScorecardItems scorecards;
    private final Figures figures;
    private final PlanOpening opening;
    private final PlanSettings settings;
    private final WorkingCalendar calendar;
    private final Organization organization;

    PlanReading(
            Plans plans,
            Participations participations,
            Cycles cycles,
            Employees employees,
            ResultVersions versions,
            ScorecardItems scorecards,
            Figures figures,
            PlanOpening opening,
            PlanSettings settings,
            WorkingCalendar calendar,
            Organization organization) {
        this.organization = organization;
        this.plans = plans;
        this.participations = participations;
        this.cycles = cycles;
        this.employees = employees;
        this.versions = versions;
        this.scorecards = scorecards;
        this.figures = figures;
        this.opening = opening;
        this.settings = settings;
        this.calendar = calendar;
    }

    PlanView of(long planId, String reader) {
        var plan = plans.get(planId);
        var person = participations.get(plan.participationId());
        var self = person.employeeNo().equals(reader);
        var hidden = self && !shownToEmployee(plan);
        var steps = hidden ? List.<Plan.Step>of() : plans.steps(planId);
        var names = names(person, steps);
        var result = versions.newest(person.id());
        var next = plans.nextCheckPoint(planId).orElse(null);
        var today = calendar.today();
        return new PlanView(
                planId,
                person.cycle(),
                cycles.get(person.cycle()).name(),
                person.employeeNo(),
                person.name(),
                organization.postName(person.post()),
                person.orgUnit(),
                person.hiredOn().toString(),
                opening.onProbation(person),
                figures.partialOf(person.cycle(), reader).contains(person.employeeNo()),
                person.managerNo().map(no -> names.getOrDefault(no, no)).orElse(null),
                plan.state().name(),
                plan.cause().name(),
                plan.level(),
                result.map(ResultVersion::total).map(BigDecimal::toPlainString).orElse(null),
                result.map(ResultVersion::level).orElse(null),
                gaps(person),
                plan.gap() == null ? null : plan.gap().name(),
                hidden ? null : plan.content(),
                plan.agreement() == null ? null : plan.agreement().name(),
                plan.extended(),
                plans.checkPoints(planId).stream()
                        .map(point -> new PlanView.Point(
                                point.on().toString(),
                                point.standing() == null
                                        ? null
                                        : point.standing().name(),
                                point.record(),
                                point.answer(),
                                point.on().equals(next)))
                        .toList(),
                self && plan.state() == Plan.State.CONCLUDING ? null : plan.proposal(),
                plan.outcome() == null ? null : plan.outcome().name(),
                plan.openedAt().toString(),
                plan.endedAt() == null ? null : plan.endedAt().toString(),
                today.toString(),
                today.plusDays(settings.shortest()).toString(),
                today.plusDays(settings.longest()).toString(),
                today.plusDays(settings.extension()).toString(),
                steps.stream()
                        .filter(step -> !(self && step.step().equals("CONCLUSION_PROPOSED") && plan.outcome() == null))
                        .map(step -> new PlanView.Step(
                                step.step(),
                                step.actor(),
                                names.getOrDefault(step.actor(), step.actor()),
                                step.code(),
                                step.words(),
                                step.at().toString()))
                        .toList());
    }

    /** Before it is put to him, a plan is talk among others, and may come to nothing. */
    static boolean shownToEmployee(Plan plan) {
        return switch (plan.state()) {
            case PROPOSED, PREPARING, DROPPED -> false;
            case STOPPED -> plan.agreement() != null;
            default -> true;
        };
    }

    private List<PlanView.Gap> gaps(Participation person) {
        Map<String, ScorecardItem> lines = scorecards.of(person.id()).stream()
                .collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        return versions.traceOf(person.id()).stream()
                .flatMap(trace -> trace.items().stream())
                .filter(item -> item.kind().weighs()
                        && item.points() != null
                        && item.points().compareTo(ON_TARGET) < 0)
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.points())))
                .map(item -> gap(item, lines.get(item.indicator())))
                .toList();
    }

    private static PlanView.Gap gap(Trace.Item item, @Nullable ScorecardItem line) {
        var anchors = item.scaledAnchors() == null ? item.anchors() : item.scaledAnchors();
        return new PlanView.Gap(
                item.indicator(),
                line == null ? item.indicator() : line.line().name(),
                line == null ? null : line.line().nameEn(),
                line == null ? null : line.line().unitShown(),
                plain(item.actual()),
                plain(anchors.target()),
                Objects.requireNonNull(item.points()).toPlainString());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> names(Participation person, List<Plan.Step> steps) {
        var numbers = new HashSet<String>();
        person.managerNo().ifPresent(numbers::add);
        steps.forEach(step -> numbers.add(step.actor()));
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }
}

package io.perfcycle.goalsetting;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Plain;
import io.perfcycle.problem.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goal sheets with everything a reader needs beside them. */
@Component
@Transactional(readOnly = true)
class GoalsReading {

    private final GoalSheets sheets;
    private final ScorecardItems scorecards;
    private final Indicators indicators;
    private final Employees employees;
    private final Cycles cycles;
    private final Team team;
    private final Organization organization;

    GoalsReading(
            GoalSheets sheets,
            ScorecardItems scorecards,
            Indicators indicators,
            Employees employees,
            Cycles cycles,
            Team team,
            Organization organization) {
        this.organization = organization;
        this.sheets = sheets;
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.employees = employees;
        this.cycles = cycles;
        this.team = team;
    }

    /**
     * The sheet of one person.
     *
     * @throws Refusal {@code GOALS_NOT_OPEN} before the stage has been opened for him
     */
    public GoalsView of(Participation person) {
        var stored = sheets.find(person.id())
                .orElseThrow(() -> Refusal.unknown("GOALS_NOT_OPEN", person.employeeNo(), person.cycle()));
        var cycle = cycles.get(person.cycle());
        var items =
                scorecards.of(person.id()).stream().filter(item -> !item.own()).toList();
        var byCode = items.stream().collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        var open = stored.state() != GoalSheets.State.AGREED && stored.state() != GoalSheets.State.ADOPTED;
        var cascaded = open ? team.targetsFor(person, items) : Map.<String, BigDecimal>of();
        var known = indicators.valid();
        var lines = stored.sheet().lines().stream()
                .filter(line -> byCode.containsKey(line.indicator()))
                .map(line -> line(
                        line,
                        byCode.get(line.indicator()).line(),
                        known.get(line.indicator()),
                        cascaded.get(line.indicator())))
                .toList();
        var steps = sheets.steps(person.id());
        var names = names(person, steps);
        var manager = person.managerNo().orElse(null);
        return new GoalsView(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                person.employeeNo(),
                person.name(),
                organization.postName(person.post()),
                manager,
                manager == null ? null : names.getOrDefault(manager, manager),
                stored.state().name(),
                stored.round(),
                Plain.text(Team.exposure(person, cycle)),
                Plain.text(weighed(stored.sheet(), byCode)),
                lines,
                stored.sheet().own().stream().map(GoalsReading::own).toList(),
                steps.stream().map(step -> step(step, names)).toList());
    }

    private static BigDecimal weighed(GoalSheet sheet, Map<String, ScorecardItem> items) {
        return sheet.lines().stream()
                .filter(line -> !items.containsKey(line.indicator())
                        || ProposalCheck.weighs(items.get(line.indicator()).line()))
                .map(GoalSheet.Line::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(sheet.own().stream().map(GoalSheet.OwnGoal::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static GoalsView.Line line(
            GoalSheet.Line line, StandardItem item, @Nullable Indicator known, @Nullable BigDecimal cascaded) {
        var defined = Optional.ofNullable(known).filter(indicator -> indicator.version() == item.indicatorVersion());
        var movable = Targets.movable(item);
        var weighs = ProposalCheck.weighs(item);
        return new GoalsView.Line(
                line.indicator(),
                item.name(),
                item.nameEn(),
                defined.map(Indicator::definition).orElse(null),
                defined.map(Indicator::definitionEn).orElse(null),
                item.kind(),
                item.unitShown(),
                item.direction(),
                item.basis(),
                item.formula(),
                item.missing(),
                Plain.text(line.weight()),
                Plain.text(line.standardWeight()),
                weighs,
                weighs ? Plain.text(ProposalCheck.least(item)) : null,
                weighs ? Plain.text(ProposalCheck.most(item)) : null,
                Plain.orNull(line.threshold()),
                Plain.orNull(line.target()),
                Plain.orNull(line.stretch()),
                Plain.orNull(line.standardTarget()),
                ratio(line.threshold(), line.target(), movable),
                ratio(line.stretch(), line.target(), movable),
                movable,
                movable ? Plain.orNull(Targets.along(line.threshold(), line.target(), line.standardTarget())) : null,
                Plain.orNull(cascaded),
                Plain.orNull(item.low()),
                Plain.orNull(item.high()),
                !line.isStandard());
    }

    private static @Nullable String ratio(@Nullable BigDecimal anchor, @Nullable BigDecimal target, boolean movable) {
        return !movable || anchor == null || target == null
                ? null
                : Plain.text(anchor.divide(target, MathContext.DECIMAL64));
    }

    private static GoalsView.Own own(GoalSheet.OwnGoal goal) {
        return new GoalsView.Own(
                goal.name(), goal.nameEn(), goal.description(), goal.measure(), Plain.text(goal.weight()));
    }

    private static GoalsView.Step step(GoalSheets.Step step, Map<String, String> names) {
        return new GoalsView.Step(
                step.round(),
                step.step().name(),
                step.actor(),
                names.getOrDefault(step.actor(), step.actor()),
                step.note(),
                step.at().toString());
    }

    private Map<String, String> names(Participation person, List<GoalSheets.Step> steps) {
        var numbers = new HashSet<String>();
        person.managerNo().ifPresent(numbers::add);
        steps.forEach(step -> numbers.add(step.actor()));
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }
}

package io.perfcycle.cycle;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.Population;
import io.perfcycle.problem.Refusal.Fault;
import io.perfcycle.problem.Wording;
import io.perfcycle.workflow.Decisions;
import io.perfcycle.workflow.Processes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out who would take part in a cycle and with what scorecard; changes nothing. */
@Component
class LaunchPlan {

    /** Somebody who takes part. */
    record Included(Employee employee, @Nullable String managerNo, List<StandardItem> scorecard, String notice) {}

    /** Somebody who does not, and the code that says why. */
    record LeftOut(Employee employee, String code) {}

    /** The whole population, sorted into those who take part and those who do not. */
    record Candidates(List<Included> included, List<LeftOut> leftOut, Set<String> infeasiblePosts) {}

    private final Employees employees;
    private final Organization organization;
    private final StandardScorecards scorecards;
    private final Decisions decisions;
    private final Processes processes;
    private final Wording wording;
    private final ObjectProvider<PlanStates> planStates;
    private final WorkingCalendar calendar;

    LaunchPlan(
            Employees employees,
            Organization organization,
            StandardScorecards scorecards,
            Decisions decisions,
            Processes processes,
            Wording wording,
            ObjectProvider<PlanStates> planStates,
            WorkingCalendar calendar) {
        this.employees = employees;
        this.organization = organization;
        this.scorecards = scorecards;
        this.decisions = decisions;
        this.processes = processes;
        this.wording = wording;
        this.planStates = planStates;
        this.calendar = calendar;
    }

    /** Everything in the settings that names something which does not exist. */
    List<Fault> unknownReferences(CycleSettings settings) {
        var faults = new ArrayList<Fault>();
        check(faults, "orgUnits", settings.orgUnits(), organization.units().keySet());
        check(faults, "posts", settings.posts(), organization.posts().keySet());
        check(
                faults,
                "employees",
                settings.employees(),
                employees.findAll(settings.employees()).keySet());
        check(faults, "weights", List.copyOf(settings.weights().keySet()), scorecards.indicatorCodes());
        return faults;
    }

    private static void check(List<Fault> faults, String field, List<String> named, Set<String> known) {
        for (var i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                faults.add(Fault.of("UNKNOWN_REFERENCE_IN", field + "[" + i + "]", named.get(i)));
            }
        }
    }

    Candidates candidates(Cycle cycle) {
        var settings = cycle.settings();
        var population = new Population(
                Set.copyOf(settings.orgUnits()), Set.copyOf(settings.posts()), Set.copyOf(settings.employees()));
        return sort(cycle, employees.in(population));
    }

    /** The same for people named one by one, whatever the cycle's population is. */
    Candidates candidates(Cycle cycle, String employeeNo) {
        return sort(cycle, List.copyOf(employees.findAll(List.of(employeeNo)).values()));
    }

    private Candidates sort(Cycle cycle, List<Employee> people) {
        var lines = employees.reportingLines();
        var standards = scorecards.effectiveIn(cycle.periodStart(), cycle.periodEnd());
        var included = new ArrayList<Included>();
        var leftOut = new ArrayList<LeftOut>();
        var shifted = new java.util.HashMap<String, List<StandardItem>>();
        var infeasible = new java.util.TreeSet<String>();
        var plans = planStates.stream()
                .flatMap(source ->
                        source.of(people.stream().map(Employee::employeeNo).toList()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
        for (var employee : people) {
            var answer = eligibility(cycle, employee, plans.getOrDefault(employee.employeeNo(), "NONE"));
            var verdict = String.valueOf(answer.get("code"));
            var standard = standards.getOrDefault(employee.post(), List.of());
            if (!"ELIGIBLE".equals(verdict)) {
                leftOut.add(new LeftOut(employee, verdict));
            } else if (standard.isEmpty()) {
                leftOut.add(new LeftOut(employee, "NO_SCORECARD"));
            } else {
                var scorecard = shifted.computeIfAbsent(
                        employee.post(),
                        post -> BusinessFocus.shift(standard, cycle.settings().weights())
                                .orElseGet(() -> {
                                    infeasible.add(post);
                                    return standard;
                                }));
                var manager = lines.managerOf(employee.employeeNo()).orElse(employee.managerNo());
                included.add(new Included(employee, manager, scorecard, String.valueOf(answer.get("notice"))));
            }
        }
        return new Candidates(included, leftOut, infeasible);
    }

    private Map<String, Object> eligibility(Cycle cycle, Employee employee, String planState) {
        var days = daysEmployed(employee, cycle.periodStart(), cycle.periodEnd());
        var periodDays = ChronoUnit.DAYS.between(cycle.periodStart(), cycle.periodEnd()) + 1;
        return decisions.decide(
                cycle.state() == CycleState.DRAFT ? processes.currentDeployment() : cycle.deployment(),
                "eligibility",
                Map.of(
                        "employmentType",
                        employee.employmentType().name(),
                        "daysEmployed",
                        (int) days,
                        "periodDays",
                        (int) periodDays,
                        "planState",
                        planState));
    }

    private static long daysEmployed(Employee employee, LocalDate start, LocalDate end) {
        var from = employee.hiredOn().isAfter(start) ? employee.hiredOn() : start;
        var to = employee.leftOn() != null && employee.leftOn().isBefore(end) ? employee.leftOn() : end;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The years still to come within the cycle whose public holidays nobody has told the calendar. */
    private List<Integer> yearsWithoutHolidays(Cycle cycle) {
        var last = cycle.settings().deadlines().values().stream()
                .reduce(cycle.periodEnd(), (one, other) -> one.isAfter(other) ? one : other);
        var thisYear = calendar.today().getYear();
        return IntStream.rangeClosed(thisYear, Math.max(thisYear, last.getYear()))
                .filter(year -> !calendar.knowsHolidaysOf(year))
                .boxed()
                .toList();
    }

    LaunchPreview preview(Cycle cycle, Locale locale) {
        var candidates = candidates(cycle);
        var posts = organization.postNames();
        var excluded = candidates.leftOut().stream()
                .map(left -> new LaunchPreview.Excluded(
                        left.employee().employeeNo(),
                        left.employee().name(),
                        left.code(),
                        wording.say(
                                locale,
                                "eligibility." + left.code(),
                                posts.getOrDefault(
                                        left.employee().post(), left.employee().post()))))
                .toList();
        var problems = new ArrayList<LaunchPreview.Problem>();
        for (var included : candidates.included()) {
            if (included.managerNo() == null) {
                problems.add(problem(included.employee(), "NO_MANAGER", locale));
            }
            if (!included.notice().isEmpty()) {
                problems.add(problem(included.employee(), included.notice(), locale));
            }
        }
        for (var post : candidates.infeasiblePosts()) {
            problems.add(new LaunchPreview.Problem(
                    null,
                    null,
                    "WEIGHTS_INFEASIBLE",
                    wording.say(locale, "preview.WEIGHTS_INFEASIBLE", posts.getOrDefault(post, post))));
        }
        for (var year : yearsWithoutHolidays(cycle)) {
            problems.add(new LaunchPreview.Problem(
                    null,
                    null,
                    "HOLIDAYS_UNKNOWN",
                    wording.say(locale, "preview.HOLIDAYS_UNKNOWN", String.valueOf(year))));
        }
        if (candidates.included().isEmpty()) {
            problems.add(new LaunchPreview.Problem(
                    null, null, "NO_PARTICIPANTS", wording.say(locale, "problem.NO_PARTICIPANTS", cycle.code())));
        }
        return new LaunchPreview(candidates.included().size(), excluded, problems);
    }

    private LaunchPreview.Problem problem(Employee about, String code, Locale locale) {
        return new LaunchPreview.Problem(
                about.employeeNo(), about.name(), code, wording.say(locale, "preview." + code));
    }
}

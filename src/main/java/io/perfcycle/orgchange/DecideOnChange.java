package io.perfcycle.orgchange;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Placement;
import io.perfcycle.cycle.Placements;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import io.perfcycle.workflow.OpenTasks;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Decide on change": HR keeps, reassigns, splits or withdraws, and sees what each would mean. */
@Component
class DecideOnChange extends UserTask<DecideOnChange.Answer> {

    /** {@code splitOn}: only for SPLIT, the first day of the new segment. */
    record Answer(
            OrgChange.@Nullable Decision decision,
            @Nullable LocalDate splitOn,
            @Nullable String reason) {}

    record Place(
            String orgUnit,
            String orgUnitName,
            String post,
            String postName,
            @Nullable String manager,
            @Nullable String managerName) {}

    record Part(
            int position,
            String from,
            String to,
            long days,
            String post,
            @Nullable String manager,
            boolean counts) {}

    record Work(
            String name,
            @Nullable String owner,
            @Nullable String ownerName,
            @Nullable String dueAt) {}

    record Page(
            String cycle,
            String cycleName,
            String periodStart,
            String periodEnd,
            String employeeNo,
            String name,
            OrgChange.Kind kind,
            String effectiveOn,
            Place before,
            Place now,
            List<Part> segments,
            List<Work> tasks,
            Set<OrgChange.Decision> choices,
            OrgChange.Decision otherwise,
            String splitOn,
            String earliest,
            String latest,
            int leastDays) {}

    private final OrgChanges changes;
    private final Choices choices;
    private final Participations participations;
    private final Cycles cycles;
    private final Segments segments;
    private final Placements placements;
    private final Employees employees;
    private final Organization organization;
    private final OpenTasks tasks;
    private final AuditTrail audit;

    DecideOnChange(
            Submissions submissions,
            OrgChanges changes,
            Choices choices,
            Participations participations,
            Cycles cycles,
            Segments segments,
            Placements placements,
            Employees employees,
            Organization organization,
            OpenTasks tasks,
            AuditTrail audit) {
        super(submissions, Answer.class);
        this.changes = changes;
        this.choices = choices;
        this.participations = participations;
        this.cycles = cycles;
        this.segments = segments;
        this.placements = placements;
        this.employees = employees;
        this.organization = organization;
        this.tasks = tasks;
        this.audit = audit;
    }

    @Override
    public Object page(TaskContext task) {
        var change = changes.get(task.get(OrgChangeProcess.CHANGE_ID));
        var person = participations.get(change.participationId());
        var cycle = cycles.get(person.cycle());
        var open = tasks.under(person.key().toString()).stream()
                .filter(one -> one.businessKey().equals(person.key().toString())
                        && !one.id().equals(task.taskId()))
                .toList();
        var before = Placements.of(person);
        var names = names(before, change, open);
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                person.employeeNo(),
                person.name(),
                change.kind(),
                change.effectiveOn().toString(),
                place(before, names),
                place(change.now(), names),
                segments.of(person.id()).stream().map(DecideOnChange::part).toList(),
                open.stream()
                        .map(one -> new Work(
                                one.name(),
                                one.assignee(),
                                one.assignee() == null ? null : names.apply(one.assignee()),
                                one.dueAt() == null ? null : one.dueAt().toString()))
                        .toList(),
                choices.of(change, person),
                choices.otherwise(change, person),
                choices.usual(change, person).toString(),
                choices.earliest(person).toString(),
                choices.latest(person).toString(),
                placements.leastDays());
    }

    private java.util.function.UnaryOperator<String> names(
            Placement before, OrgChange change, List<OpenTasks.OpenTask> open) {
        var numbers = new HashSet<String>();
        Stream.concat(
                        Stream.of(before.manager(), change.now().manager()),
                        open.stream().map(OpenTasks.OpenTask::assignee))
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        var found = employees.findAll(numbers);
        return number -> found.containsKey(number) ? found.get(number).name() : number;
    }

    private Place place(Placement placement, java.util.function.UnaryOperator<String> names) {
        var unit = organization.units().get(placement.orgUnit());
        var post = organization.posts().get(placement.post());
        return new Place(
                placement.orgUnit(),
                unit == null ? placement.orgUnit() : unit.name(),
                placement.post(),
                post == null ? placement.post() : post.name(),
                placement.manager(),
                placement.manager() == null ? null : names.apply(placement.manager()));
    }

    private static Part part(Segment segment) {
        return new Part(
                segment.position(),
                segment.from().toString(),
                segment.to().toString(),
                segment.days(),
                segment.post(),
                segment.manager(),
                segment.counts());
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var change = changes.get(task.get(OrgChangeProcess.CHANGE_ID));
        var person = participations.get(change.participationId());
        var faults = new Faults();
        var decision = answer.decision();
        if (decision == null || !choices.of(change, person).contains(decision)) {
            faults.add("DECISION_NOT_OFFERED", "decision", choices.of(change, person));
        }
        var splitOn = decision == OrgChange.Decision.SPLIT ? splitOn(answer, person, faults) : null;
        var reason = faults.required("REASON_REQUIRED", "reason", answer.reason());
        faults.refuse();
        var decided = Objects.requireNonNull(decision);
        changes.decide(change.id(), decided, splitOn, reason, task.actor());
        audit.record(
                "org-change.decide",
                person.key().toString(),
                ChangeDesk.shown(Placements.of(person)),
                decided + (splitOn == null ? "" : " " + splitOn) + ": " + ChangeDesk.shown(change.now()),
                reason);
        task.set(OrgChangeProcess.EFFECTIVE_LATER, choices.isLater(changes.get(change.id())));
    }

    private @Nullable LocalDate splitOn(Answer answer, Participation person, Faults faults) {
        var day = answer.splitOn();
        if (day == null || !choices.canSplit(person, day)) {
            faults.add("SPLIT_DAY", "splitOn", choices.earliest(person), choices.latest(person));
        }
        return day;
    }
}

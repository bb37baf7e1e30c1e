package io.perfcycle.appeal;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.organization.Employee;
import io.perfcycle.organization.Employees;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.FigureRange;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people read of an appeal. */
@Component
@Transactional(readOnly = true)
class AppealReading {

    private static final List<String> BEST_FIRST = List.of("S", "A", "B", "C", "D");

    private final Appeals appeals;
    private final AppealFiles files;
    private final Impartiality impartiality;
    private final Participations participations;
    private final Cycles cycles;
    private final Employees employees;
    private final Figures figures;
    private final ResultVersions versions;
    private final Organization organization;

    AppealReading(
            Appeals appeals,
            AppealFiles files,
            Impartiality impartiality,
            Participations participations,
            Cycles cycles,
            Employees employees,
            Figures figures,
            ResultVersions versions,
            Organization organization) {
        this.organization = organization;
        this.appeals = appeals;
        this.files = files;
        this.impartiality = impartiality;
        this.participations = participations;
        this.cycles = cycles;
        this.employees = employees;
        this.figures = figures;
        this.versions = versions;
    }

    AppealView of(long id, String reader) {
        var appeal = appeals.get(id);
        var person = participations.get(appeal.participationId());
        var steps = appeals.steps(id);
        var names = names(person, steps);
        var all = versions.of(person.id()).stream()
                .collect(Collectors.toMap(ResultVersion::version, Function.identity()));
        var before = all.get(appeal.contestedVersion());
        var after = appeal.newVersion() == null ? null : all.get(appeal.newVersion());
        var decided = appeal.state().ended() && appeal.outcome() != null;
        var decision = appeal.decision();
        return new AppealView(
                id,
                person.cycle(),
                cycles.get(person.cycle()).name(),
                person.employeeNo(),
                person.name(),
                organization.postName(person.post()),
                person.managerNo().map(no -> names.getOrDefault(no, no)).orElse(null),
                appeal.state().name(),
                appeal.hearing(),
                appeal.returned(),
                !impartiality.mayHear(appeal, reader),
                mayAskAgain(appeal, person),
                appeal.grounds().stream().map(Enum::name).toList(),
                appeal.facts(),
                appeal.filedAt().toString(),
                appeal.answer(),
                decided ? String.valueOf(appeal.outcome()) : null,
                decided ? reason(appeal, decision, steps) : null,
                appeal.decidedAt() == null ? null : appeal.decidedAt().toString(),
                result(before),
                after == null ? null : result(after),
                lines(person, appeal),
                files.of(id).stream().map(file -> file(file, person)).toList(),
                levels(before),
                steps.stream()
                        .map(step -> new AppealView.Step(
                                step.step(),
                                step.actor(),
                                names.getOrDefault(step.actor(), step.actor()),
                                step.words(),
                                step.at().toString()))
                        .toList());
    }

    /** Once, where the cycle grants a second hearing and the first was one. */
    boolean mayAskAgain(Appeal appeal, Participation person) {
        return appeal.state() == Appeal.State.DECIDED
                && appeal.hearing() == 1
                && Boolean.TRUE.equals(cycles.get(person.cycle())
                        .settings()
                        .policies()
                        .appeals()
                        .secondHearing());
    }

    private static @Nullable String reason(Appeal appeal, Appeal.@Nullable Decision decision, List<Appeal.Step> steps) {
        if (appeal.state() == Appeal.State.DECIDED && decision != null) {
            return decision.reason();
        }
        return steps.stream()
                .filter(step -> step.step().equals("REJECTED"))
                .map(Appeal.Step::words)
                .reduce(null, (earlier, later) -> later);
    }

    /** The lines of a person's scorecard, to be ticked when an appeal is filed. */
    List<AppealView.Line> lines(Participation person) {
        return lines(
                person, versions.newest(person.id()).map(ResultVersion::version).orElse(0), List.of());
    }

    private List<AppealView.Line> lines(Participation person, Appeal appeal) {
        return lines(person, appeal.contestedVersion(), appeals.items(appeal.id()));
    }

    private List<AppealView.Line> lines(Participation person, int version, List<String> contested) {
        var trace = versions.traceOf(person.id(), version);
        return figures.of(person.id()).stream()
                .map(view -> line(
                        view,
                        trace.flatMap(found -> item(found, view)).orElse(null),
                        contested.contains(view.item().key())))
                .toList();
    }

    private static java.util.Optional<Trace.Item> item(Trace trace, FigureView view) {
        var segments = trace.segments();
        var at = Math.min(view.item().segment(), segments.size() - 1);
        return at < 0
                ? java.util.Optional.empty()
                : segments.get(at).items().stream()
                        .filter(one -> one.indicator().equals(view.item().indicator()))
                        .findFirst();
    }

    private static AppealView.Line line(FigureView view, Trace.@Nullable Item item, boolean contested) {
        var line = view.item().line();
        var range = FigureRange.of(line.kind());
        return new AppealView.Line(
                view.item().key(),
                line.name(),
                line.nameEn(),
                line.kind(),
                line.unitShown(),
                plain(line.weight()),
                line.target() == null ? null : plain(line.target()),
                item == null || item.actual() == null ? null : plain(item.actual()),
                item == null || item.points() == null ? null : item.points().toPlainString(),
                view.standing(),
                Figures.fromData(view.item()),
                contested,
                range.least() == null ? null : plain(range.least()),
                range.most() == null ? null : plain(range.most()));
    }

    private static AppealView.File file(AppealFiles.Kept file, Participation person) {
        return new AppealView.File(
                file.id(),
                file.name(),
                file.size(),
                "/api/v1/cycles/" + person.cycle() + "/participations/" + person.employeeNo() + "/appeal/files/"
                        + file.id());
    }

    private static AppealView.Result result(ResultVersion version) {
        return new AppealView.Result(
                version.version(),
                version.total() == null ? null : version.total().toPlainString(),
                version.level(),
                version.coefficient() == null ? null : plain(version.coefficient()));
    }

    private static List<String> levels(ResultVersion before) {
        var place = BEST_FIRST.indexOf(String.valueOf(before.level()));
        return place < 0 ? BEST_FIRST : BEST_FIRST.subList(0, place + 1);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> names(Participation person, List<Appeal.Step> steps) {
        var numbers = new HashSet<String>();
        person.managerNo().ifPresent(numbers::add);
        steps.forEach(step -> numbers.add(step.actor()));
        return employees.findAll(numbers).values().stream()
                .collect(Collectors.toMap(Employee::employeeNo, Employee::name));
    }
}

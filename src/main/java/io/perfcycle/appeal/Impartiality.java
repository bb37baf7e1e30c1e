package io.perfcycle.appeal;

import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
import io.perfcycle.organization.Employees;
import io.perfcycle.problem.Refusal;
import io.perfcycle.result.Figures;
import io.perfcycle.result.RatedBy;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who must not hear an appeal: the employee, whoever rated, moved or supplied any of it, and whoever the employee manages. */
@Component
class Impartiality {

    private final Appeals appeals;
    private final Participations participations;
    private final Segments segments;
    private final Employees employees;
    private final Figures figures;
    private final ResultVersions versions;
    private final ObjectProvider<RatedBy> raters;

    Impartiality(
            Appeals appeals,
            Participations participations,
            Segments segments,
            Employees employees,
            Figures figures,
            ResultVersions versions,
            ObjectProvider<RatedBy> raters) {
        this.appeals = appeals;
        this.participations = participations;
        this.segments = segments;
        this.employees = employees;
        this.figures = figures;
        this.versions = versions;
        this.raters = raters;
    }

    boolean mayHear(Appeal appeal, String who) {
        var person = participations.get(appeal.participationId());
        return !involved(appeal).contains(who)
                && !figures.partialOf(person.cycle(), who).contains(person.employeeNo());
    }

    void insist(Appeal appeal, String who) {
        if (!mayHear(appeal, who)) {
            throw Refusal.forbidden("APPEAL_PARTIAL");
        }
    }

    /** HR's formal check asks less: nobody decides about himself or his manager. */
    void insistNotOwn(Appeal appeal, String who) {
        var person = participations.get(appeal.participationId());
        if (figures.partialOf(person.cycle(), who).contains(person.employeeNo())) {
            throw Refusal.forbidden("APPEAL_PARTIAL");
        }
    }

    private Set<String> involved(Appeal appeal) {
        var id = appeal.participationId();
        var person = participations.get(id);
        var involved = new HashSet<String>();
        involved.add(person.employeeNo());
        person.managerNo().ifPresent(involved::add);
        employees.managerOf(person.employeeNo()).ifPresent(involved::add);
        segments.of(id).stream()
                .map(Segment::managerNo)
                .flatMap(Optional::stream)
                .forEach(involved::add);
        figures.of(id).stream()
                .map(view -> view.decision())
                .filter(Objects::nonNull)
                .forEach(decision -> involved.add(decision.decidedBy()));
        versions.of(id).stream()
                .filter(version -> !isDecisionOf(appeal, version))
                .map(ResultVersion::actor)
                .forEach(involved::add);
        raters.stream().forEach(source -> involved.addAll(source.of(id)));
        appeals.of(id).stream()
                .filter(other ->
                        other.id() != appeal.id() || appeal.hearing() > 1 && appeal.state() != Appeal.State.RATING)
                .map(Appeal::hearer)
                .filter(Objects::nonNull)
                .forEach(involved::add);
        return involved;
    }

    /** While a revoked result is rated again, its withdrawal is the hearer's own, and no earlier rating. */
    private static boolean isDecisionOf(Appeal appeal, ResultVersion version) {
        return appeal.state() == Appeal.State.RATING
                && version.version() > appeal.contestedVersion()
                && version.source() == ResultVersion.Source.APPEAL;
    }
}

package io.perfcycle.datacollection;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.result.Disputes;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What HR looks at before the data are signed off: how complete they are, what was disputed, decided and left out, and what came too late. */
@Component
class DataReview {

    /** How far an indicator's figures are there; the counts add up to {@code people}. */
    record Completeness(
            String indicator,
            String name,
            @Nullable String nameEn,
            int people,
            int measured,
            int supplied,
            int waived,
            int notApplicable,
            int missing) {}

    /** One figure that is still missing, or that a person decided about. */
    record Remark(
            String employeeNo,
            String name,
            String indicator,
            String indicatorName,
            @Nullable String indicatorNameEn,
            String standing,
            @Nullable String value,
            @Nullable String reason,
            @Nullable String by) {}

    record DisputeRow(
            String employeeNo,
            String name,
            String indicator,
            String reason,
            String state,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    /** Lists are cut at {@link #SHOWN} rows; the counts are of all. */
    record Review(
            String cycle,
            String cycleName,
            int participants,
            List<Completeness> completeness,
            int missingCount,
            List<Remark> missing,
            int decidedCount,
            List<Remark> decided,
            List<DisputeRow> disputes,
            List<LateMeasurements.LateRow> late) {}

    static final int SHOWN = 500;
    private static final int CHUNK = 500;

    private final Cycles cycles;
    private final Participations participations;
    private final Figures figures;
    private final Disputes disputes;
    private final LateMeasurements late;
    private final Reads reads;

    DataReview(
            Cycles cycles,
            Participations participations,
            Figures figures,
            Disputes disputes,
            LateMeasurements late,
            Reads reads) {
        this.cycles = cycles;
        this.participations = participations;
        this.figures = figures;
        this.disputes = disputes;
        this.late = late;
        this.reads = reads;
    }

    @Transactional(readOnly = true)
    Review of(String code) {
        var cycle = cycles.get(code);
        var everybody = participations.of(code);
        var active = everybody.stream().filter(Participation::isActive).toList();
        var counts = new TreeMap<String, Tally>();
        var missing = new ArrayList<Remark>();
        var decided = new ArrayList<Remark>();
        for (var from = 0; from < active.size(); from += CHUNK) {
            var chunk = active.subList(from, Math.min(active.size(), from + CHUNK));
            var found = figures.of(chunk.stream().map(Participation::id).toList());
            chunk.forEach(person -> found.getOrDefault(person.id(), List.of()).stream()
                    .filter(figure -> Figures.fromData(figure.item()))
                    .forEach(figure -> {
                        counts.computeIfAbsent(
                                        figure.item().indicator(),
                                        key -> new Tally(figure.item().line()))
                                .add(figure);
                        if (figure.isMissing()) {
                            missing.add(remark(person, figure));
                        } else if (figure.decision() != null) {
                            decided.add(remark(person, figure));
                        }
                    }));
        }
        reads.of(code, active.stream().map(Participation::employeeNo).toList());
        return new Review(
                code,
                cycle.name(),
                active.size(),
                counts.values().stream().map(Tally::completeness).toList(),
                missing.size(),
                missing.stream().limit(SHOWN).toList(),
                decided.size(),
                decided.stream().limit(SHOWN).toList(),
                disputes(cycle, everybody),
                late.of(cycle, SHOWN));
    }

    private List<DisputeRow> disputes(Cycle cycle, List<Participation> everybody) {
        var people = everybody.stream().collect(Collectors.toMap(Participation::id, Function.identity()));
        return disputes.inCycle(cycle.code()).stream()
                .map(dispute -> new DisputeRow(
                        people.get(dispute.participationId()).employeeNo(),
                        people.get(dispute.participationId()).name(),
                        dispute.indicator(),
                        dispute.reason(),
                        dispute.state().name(),
                        dispute.answer(),
                        dispute.answeredBy()))
                .toList();
    }

    private static Remark remark(Participation person, FigureView figure) {
        var decision = figure.decision();
        return new Remark(
                person.employeeNo(),
                person.name(),
                figure.item().indicator(),
                figure.item().line().name(),
                figure.item().line().nameEn(),
                figure.standing(),
                FigureRow.plain(figure.actual()),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.decidedBy());
    }

    /** Counts one indicator's figures by their standing. */
    private static final class Tally {
        private final StandardItem line;
        private final Map<String, Integer> standings = new TreeMap<>();

        Tally(StandardItem line) {
            this.line = line;
        }

        void add(FigureView figure) {
            standings.merge(figure.standing(), 1, Integer::sum);
        }

        Completeness completeness() {
            return new Completeness(
                    line.indicator(),
                    line.name(),
                    line.nameEn(),
                    standings.values().stream().mapToInt(Integer::intValue).sum(),
                    of("MEASURED"),
                    of("SUPPLIED"),
                    of("WAIVED"),
                    of("NOT_APPLICABLE"),
                    of("MISSING"));
        }

        private int of(String standing) {
            return Objects.requireNonNullElse(standings.get(standing), 0);
        }
    }
}

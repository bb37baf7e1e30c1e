package io.perfcycle.evaluation;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.indicator.BehaviourAnchor;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Organization;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the two rating forms show: the figures as they stand and what is left to judge; nothing of the other side. */
@Component
class RatingPages {

    record Anchor(
            int level, String text, String textEn, @Nullable String evidence) {}

    /** An item to be judged. {@code scale} is a {@link RatingScale}; the anchors are there for LEVEL. */
    record RatedItem(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String definition,
            @Nullable String definitionEn,
            String kind,
            RatingScale scale,
            boolean own,
            @Nullable String unit,
            String weight,
            @Nullable String target,
            @Nullable String least,
            @Nullable String most,
            List<Anchor> anchors) {}

    /** An item counted from data; {@code points} only for the manager. */
    record DataItem(
            String indicator,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String unit,
            String weight,
            @Nullable String target,
            @Nullable String actual,
            String standing,
            @Nullable String points,
            @Nullable String reason) {}

    /** {@code evidenceFrom} and {@code evidenceTo}: the days that evidence may be from. */
    record Page(
            String cycle,
            String cycleName,
            String periodStart,
            String periodEnd,
            String evidenceFrom,
            String evidenceTo,
            SheetRole role,
            String employeeNo,
            String name,
            String orgUnit,
            String post,
            List<RatedItem> items,
            List<DataItem> figures) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Figures figures;
    private final Calculations calculations;
    private final RatedSegments segments;
    private final Indicators indicators;
    private final WorkingCalendar calendar;
    private final Organization organization;

    RatingPages(
            Participations participations,
            Cycles cycles,
            Figures figures,
            Calculations calculations,
            RatedSegments segments,
            Indicators indicators,
            WorkingCalendar calendar,
            Organization organization) {
        this.organization = organization;
        this.participations = participations;
        this.cycles = cycles;
        this.figures = figures;
        this.calculations = calculations;
        this.segments = segments;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    Page of(long participationId, SheetRole role) {
        return of(participationId, role, segments.last(participationId));
    }

    /** The form about one segment. */
    Page of(long participationId, SheetRole role, int segment) {
        var person = participations.get(participationId);
        var cycle = cycles.get(person.cycle());
        var all = figures.of(participationId).stream()
                .filter(figure -> figure.item().segment() == segment)
                .toList();
        var known = indicators.valid();
        var anchors = indicators.anchors();
        var points = role == SheetRole.MANAGER ? points(participationId) : Map.<String, Trace.Item>of();
        return page(
                cycle,
                person,
                role,
                all.stream()
                        .filter(figure -> role.rates(figure.item()))
                        .map(figure -> rated(
                                figure.item(),
                                known.get(figure.item().indicator()),
                                anchors.getOrDefault(figure.item().indicator(), List.of())))
                        .toList(),
                all.stream()
                        .filter(figure -> Figures.fromData(figure.item()))
                        .map(figure -> data(figure, points.get(figure.item().indicator())))
                        .toList());
    }

    private Page page(Cycle cycle, Participation person, SheetRole role, List<RatedItem> items, List<DataItem> data) {
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                cycle.periodStart().toString(),
                lastDayOfEvidence(cycle).toString(),
                role,
                person.employeeNo(),
                person.name(),
                organization.unitName(person.orgUnit()),
                organization.postName(person.post()),
                items,
                data);
    }

    /** What happened must have happened: within the period, and not after today. */
    LocalDate lastDayOfEvidence(Cycle cycle) {
        var today = calendar.today();
        return today.isBefore(cycle.periodEnd()) ? today : cycle.periodEnd();
    }

    private Map<String, Trace.Item> points(long participationId) {
        return calculations
                .of(participationId)
                .map(row -> row.trace().items().stream()
                        .collect(Collectors.toMap(Trace.Item::indicator, item -> item, (first, second) -> first)))
                .orElse(Map.of());
    }

    private static RatedItem rated(ScorecardItem item, @Nullable Indicator indicator, List<BehaviourAnchor> anchors) {
        var range = RatingScale.range(item);
        return new RatedItem(
                item.indicator(),
                item.line().name(),
                item.line().nameEn(),
                indicator == null ? null : indicator.definition(),
                indicator == null ? null : indicator.definitionEn(),
                item.line().kind(),
                RatingScale.of(item),
                item.own(),
                item.line().unitShown(),
                item.line().weight().stripTrailingZeros().toPlainString(),
                plain(item.line().target()),
                plain(range.least()),
                plain(range.most()),
                anchors.stream()
                        .map(anchor ->
                                new Anchor(anchor.level(), anchor.anchor(), anchor.anchorEn(), anchor.evidence()))
                        .toList());
    }

    private static DataItem data(FigureView figure, Trace.@Nullable Item counted) {
        var line = figure.item().line();
        return new DataItem(
                figure.item().indicator(),
                line.name(),
                line.nameEn(),
                line.kind(),
                line.unitShown(),
                line.weight().stripTrailingZeros().toPlainString(),
                line.target() == null && line.low() != null
                        ? plain(line.low()) + "–" + plain(line.high())
                        : plain(line.target()),
                plain(figure.actual()),
                figure.standing(),
                counted == null || counted.points() == null
                        ? null
                        : counted.points().toPlainString(),
                figure.decision() == null ? null : figure.decision().reason());
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}

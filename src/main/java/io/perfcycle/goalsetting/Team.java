package io.perfcycle.goalsetting;

import io.perfcycle.cycle.Cycle;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.problem.Plain;
import io.perfcycle.scoring.Scaling;
import io.perfcycle.scoring.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A manager's volume targets against those of his team: divided downwards, and added up again. */
@Component
class Team {

    private static final int EXPOSURE_PLACES = 6;

    /** A member's part of the whole. */
    record Part(String employeeNo, String name, String state, String target, String exposure, String part) {}

    /**
     * One volume indicator of the manager's own sheet.
     *
     * @param agreed whether the manager's own target is agreed, or only proposed so far
     * @param gap sum of the parts minus the whole, to two places
     * @param covered whether the parts together reach the whole
     */
    record Whole(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String unit,
            String target,
            boolean agreed,
            String sum,
            String gap,
            boolean covered,
            List<Part> parts) {}

    private final GoalSheets sheets;
    private final Participations participations;
    private final ScorecardItems scorecards;
    private final Cycles cycles;

    Team(GoalSheets sheets, Participations participations, ScorecardItems scorecards, Cycles cycles) {
        this.sheets = sheets;
        this.participations = participations;
        this.scorecards = scorecards;
        this.cycles = cycles;
    }

    /** What of the full target may be asked of a person, as scoring will: by employment and days; hours are not known yet. */
    static BigDecimal exposure(Participation person, Cycle cycle) {
        var work = new Scaling.Work(Scaling.EmploymentType.valueOf(person.employmentType()), person.fte(), null);
        var scaling = Scaling.of(
                work,
                new Span(cycle.periodStart(), cycle.periodEnd()),
                0,
                person.hiredOn(),
                person.leftOn().orElse(null));
        return scaling.factor().bigDecimalValue(EXPOSURE_PLACES, RoundingMode.HALF_UP);
    }

    /** The targets that follow for this person from what the manager has agreed, by indicator; empty while he has not. */
    Map<String, BigDecimal> targetsFor(Participation person, List<ScorecardItem> standard) {
        var manager = person.managerNo().orElse(null);
        if (manager == null || standard.stream().noneMatch(item -> Targets.divisible(item.line()))) {
            return Map.of();
        }
        var above = sheets.agreedOf(person.cycle(), manager).orElse(null);
        if (above == null) {
            return Map.of();
        }
        var common = standard.stream()
                .filter(item -> Targets.divisible(item.line()))
                .filter(item -> above.sheet()
                        .line(item.indicator())
                        .map(GoalSheet.Line::target)
                        .isPresent())
                .toList();
        return common.isEmpty() ? Map.of() : split(person, above.sheet(), common);
    }

    private Map<String, BigDecimal> split(Participation person, GoalSheet above, List<ScorecardItem> common) {
        var cycle = cycles.get(person.cycle());
        var team = team(person.managerNo().orElseThrow(), cycle);
        var held = scorecards.of(team.keySet());
        var targets = new HashMap<String, BigDecimal>();
        for (var item : common) {
            var members = team.values().stream()
                    .filter(member -> held.getOrDefault(member.id(), List.of()).stream()
                            .anyMatch(line -> line.indicator().equals(item.indicator())))
                    .map(member -> new GoalCascade.Member(member.employeeNo(), exposure(member, cycle)))
                    .toList();
            above.line(item.indicator())
                    .map(GoalSheet.Line::target)
                    .filter(whole -> whole.signum() > 0)
                    .map(whole -> GoalCascade.split(whole, members).get(person.employeeNo()))
                    .map(GoalCascade.Share::target)
                    .filter(target -> target.signum() > 0 && Targets.scorable(item.line(), target))
                    .ifPresent(target -> targets.put(item.indicator(), target));
        }
        return targets;
    }

    /** Each volume indicator of the manager's own sheet: the whole against the sum of the team's parts so far. */
    List<Whole> wholes(Participation person) {
        var manager = person.managerNo()
                .flatMap(no -> participations.find(person.cycle(), no))
                .orElse(null);
        if (manager == null) {
            return List.of();
        }
        var cycle = cycles.get(person.cycle());
        var team = team(manager.employeeNo(), cycle);
        var ids = new ArrayList<>(team.keySet());
        ids.add(manager.id());
        var stored = sheets.of(ids);
        var held = scorecards.of(ids);
        var wholes = new ArrayList<Whole>();
        for (var item : held.getOrDefault(manager.id(), List.of())) {
            if (Targets.divisible(item.line())) {
                var parts = parts(item.indicator(), team, stored, held, cycle);
                if (!parts.isEmpty()) {
                    var own = stored.get(manager.id());
                    wholes.add(whole(item.line(), target(item, own), agreed(own), parts));
                }
            }
        }
        return wholes;
    }

    private static List<Part> parts(
            String indicator,
            Map<Long, Participation> team,
            Map<Long, GoalSheets.Stored> stored,
            Map<Long, List<ScorecardItem>> held,
            Cycle cycle) {
        var parts = new ArrayList<Part>();
        team.forEach((id, member) -> held.getOrDefault(id, List.of()).stream()
                .filter(line ->
                        line.indicator().equals(indicator) && line.line().target() != null)
                .findFirst()
                .ifPresent(line -> {
                    var sheet = stored.get(id);
                    var target = target(line, sheet);
                    var exposure = exposure(member, cycle);
                    parts.add(new Part(
                            member.employeeNo(),
                            member.name(),
                            sheet == null
                                    ? GoalSheets.State.DRAFT.name()
                                    : sheet.state().name(),
                            Plain.text(target),
                            Plain.text(exposure),
                            Plain.text(target.multiply(exposure).setScale(2, RoundingMode.HALF_UP))));
                }));
        return parts;
    }

    private static Whole whole(StandardItem line, BigDecimal target, boolean agreed, List<Part> parts) {
        var sum = parts.stream().map(part -> new BigDecimal(part.part())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gap = sum.subtract(target).setScale(2, RoundingMode.HALF_UP);
        var lower = line.threshold() != null && line.threshold().compareTo(line.target()) > 0
                || "LOWER".equals(line.direction());
        return new Whole(
                line.indicator(),
                line.name(),
                line.nameEn(),
                line.unitShown(),
                Plain.text(target),
                agreed,
                Plain.text(sum),
                Plain.text(gap),
                lower ? gap.signum() <= 0 : gap.signum() >= 0,
                parts);
    }

    private static boolean agreed(GoalSheets.@Nullable Stored sheet) {
        return sheet != null && sheet.state() == GoalSheets.State.AGREED;
    }

    /** The target as it stands on the sheet, else by the scorecard. */
    private static BigDecimal target(ScorecardItem item, GoalSheets.@Nullable Stored sheet) {
        var onSheet = sheet == null || sheet.state() == GoalSheets.State.ADOPTED
                ? null
                : sheet.sheet()
                        .line(item.indicator())
                        .map(GoalSheet.Line::target)
                        .orElse(null);
        return onSheet != null
                ? onSheet
                : java.util.Objects.requireNonNull(item.line().target());
    }

    private Map<Long, Participation> team(String manager, Cycle cycle) {
        var team = new java.util.LinkedHashMap<Long, Participation>();
        participations.teamOf(manager, cycle.code()).stream()
                .filter(Participation::isActive)
                .filter(member -> !member.employeeNo().equals(manager))
                .forEach(member -> team.put(member.id(), member));
        return team;
    }
}

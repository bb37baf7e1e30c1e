package io.perfcycle.goalsetting;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.problem.Faults;
import io.perfcycle.problem.Plain;
import io.perfcycle.scoring.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a goal sheet. Weights lie within the line's bounds and add up to exactly 100 with the goals of one's own; vetoes
 * and bonuses stand outside. A target may move, but not to where it is easier than the standard threshold, unless the
 * manager's own target leads there.
 */
final class ProposalCheck {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final int WEIGHT_PLACES = 2;
    private static final int NAME_LENGTH = 200;

    private final List<ScorecardItem> standard;
    private final GoalSettings settings;
    private final Supplier<Map<String, BigDecimal>> cascaded;
    private final Faults faults = new Faults();

    /** @param cascaded targets that follow from the manager's, asked for only where it matters */
    ProposalCheck(List<ScorecardItem> standard, GoalSettings settings, Supplier<Map<String, BigDecimal>> cascaded) {
        this.standard = standard;
        this.settings = settings;
        this.cascaded = cascaded;
    }

    /** The least weight that a line may have: its own bound, else 1, so that nobody drops what he dislikes. */
    static BigDecimal least(StandardItem line) {
        return line.minWeight() != null ? line.minWeight() : ONE.min(line.weight());
    }

    static BigDecimal most(StandardItem line) {
        return line.maxWeight() != null ? line.maxWeight() : HUNDRED;
    }

    static boolean weighs(StandardItem line) {
        return Kind.valueOf(line.kind()).weighs();
    }

    /**
     * The sheet that follows from a proposal.
     *
     * @throws io.perfcycle.problem.Refusal naming every fault
     */
    GoalSheet accept(Proposal proposal) {
        var rows = faults.rows(
                "lines",
                proposal.lines(),
                Proposal.Line::indicator,
                standard.stream().map(ScorecardItem::indicator).toList());
        var lines = new ArrayList<GoalSheet.Line>();
        for (var item : standard) {
            var row = rows.get(item.indicator());
            if (row != null) {
                var weight =
                        weight(item.line(), row.path() + ".weight", row.answer().weight());
                var target =
                        target(item.line(), row.path() + ".target", row.answer().target());
                lines.add(Targets.line(item.line(), weight, target));
            }
        }
        var sheet = new GoalSheet(lines, own(proposal.ownGoals()));
        if (faults.none() && weighed(sheet).compareTo(HUNDRED) != 0) {
            faults.add("GOAL_WEIGHTS_NOT_100", "lines", Plain.text(weighed(sheet)));
        }
        faults.refuse();
        return sheet;
    }

    private BigDecimal weighed(GoalSheet sheet) {
        var outside = standard.stream()
                .filter(item -> !weighs(item.line()))
                .map(item -> item.line().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sheet.weight().subtract(outside);
    }

    private BigDecimal weight(StandardItem line, String field, @Nullable BigDecimal typed) {
        if (!weighs(line)) {
            if (typed != null && typed.signum() != 0 && typed.compareTo(line.weight()) != 0) {
                faults.add("GOAL_WEIGHT_FIXED", field, line.name());
            }
            return line.weight();
        }
        if (typed != null && typed.compareTo(line.weight()) == 0) {
            return line.weight();
        }
        var weight = faults.number(field, typed, least(line), most(line));
        return weight == null ? BigDecimal.ZERO : twoPlaces(weight, field);
    }

    private BigDecimal twoPlaces(BigDecimal weight, String field) {
        if (weight.stripTrailingZeros().scale() > WEIGHT_PLACES) {
            faults.add("GOAL_WEIGHT_PLACES", field, WEIGHT_PLACES);
        }
        return weight;
    }

    private @Nullable BigDecimal target(StandardItem line, String field, @Nullable BigDecimal typed) {
        if (!Targets.movable(line)) {
            if (typed != null && (line.target() == null || typed.compareTo(line.target()) != 0)) {
                faults.add("GOAL_TARGET_FIXED", field, line.name());
            }
            return line.target();
        }
        var target = faults.number(field, typed, null, null);
        if (target == null) {
            return line.target();
        }
        if (target.signum() <= 0) {
            faults.add("GOAL_TARGET_NOT_POSITIVE", field);
            return line.target();
        }
        if (Targets.easierThanThreshold(line, target) && !follows(line.indicator(), target)) {
            faults.add("GOAL_TARGET_TOO_EASY", field, Plain.text(target), Plain.text(line.threshold()));
        } else if (!Targets.scorable(line, target)) {
            faults.add("GOAL_TARGET_UNSCORABLE", field, Plain.text(target));
        }
        return target;
    }

    private boolean follows(String indicator, BigDecimal target) {
        var share = cascaded.get().get(indicator);
        return share != null && share.compareTo(target) == 0;
    }

    private List<GoalSheet.OwnGoal> own(@Nullable List<Proposal.@Nullable Own> typed) {
        var goals = typed == null ? List.<Proposal.@Nullable Own>of() : typed;
        if (goals.size() > settings.ownMost()) {
            faults.add("OWN_GOALS_TOO_MANY", "ownGoals", settings.ownMost());
            return List.of();
        }
        var accepted = new ArrayList<GoalSheet.OwnGoal>();
        for (var at = 0; at < goals.size(); at++) {
            accepted.add(own("ownGoals[" + at + "]", goals.get(at)));
        }
        var weight = accepted.stream().map(GoalSheet.OwnGoal::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weight.compareTo(settings.ownWeightMost()) > 0) {
            faults.add("OWN_GOALS_TOO_HEAVY", "ownGoals", Plain.text(weight), Plain.text(settings.ownWeightMost()));
        }
        return accepted;
    }

    private GoalSheet.OwnGoal own(String path, Proposal.@Nullable Own typed) {
        var goal = typed == null ? new Proposal.Own(null, null, null, null, null) : typed;
        var weight = faults.number(path + ".weight", goal.weight(), ONE, settings.ownWeightMost());
        return new GoalSheet.OwnGoal(
                name(path + ".name", faults.required("OWN_GOAL_NAME", path + ".name", goal.name())),
                goal.nameEn() == null || goal.nameEn().isBlank()
                        ? null
                        : name(path + ".nameEn", goal.nameEn().strip()),
                faults.optional(path + ".description", goal.description()),
                faults.required("OWN_GOAL_MEASURE", path + ".measure", goal.measure()),
                weight == null ? BigDecimal.ZERO : twoPlaces(weight, path + ".weight"));
    }

    private String name(String field, String name) {
        if (name.length() > NAME_LENGTH) {
            faults.add("TEXT_TOO_LONG", field, NAME_LENGTH);
        }
        return name;
    }
}

package io.perfcycle.goalsetting;

import io.perfcycle.cycle.CycleProcess;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.StandardItem;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.MissingPolicy;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Lock goals": what was agreed becomes the scorecard by which the person is measured. */
@Component
class LockGoals implements JavaDelegate {

    private static final String OWN = "OWN-";

    private final ScorecardItems scorecards;
    private final GoalSheets sheets;

    LockGoals(ScorecardItems scorecards, GoalSheets sheets) {
        this.scorecards = scorecards;
        this.sheets = sheets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = CycleProcess.PARTICIPATION_ID.in(execution);
        var sheet = sheets.get(id).sheet();
        if (!sheet.isStandard()) {
            scorecards.replace(id, agreed(id, sheet, scorecards.of(id)));
        }
    }

    private static List<ScorecardItems.NewItem> agreed(long id, GoalSheet sheet, List<ScorecardItem> standard) {
        var rows = new ArrayList<ScorecardItems.NewItem>();
        for (var item : standard) {
            sheet.line(item.indicator())
                    .ifPresent(line -> rows.add(
                            new ScorecardItems.NewItem(id, item.position(), agreed(item.line(), line), false)));
        }
        for (var own : sheet.own()) {
            var number = rows.size() - standard.size() + 1;
            rows.add(new ScorecardItems.NewItem(id, rows.size() + 1, own(OWN + number, own), true));
        }
        return rows;
    }

    private static StandardItem agreed(StandardItem standard, GoalSheet.Line line) {
        return new StandardItem(
                standard.indicator(),
                standard.indicatorVersion(),
                standard.name(),
                standard.nameEn(),
                standard.kind(),
                standard.unit(),
                standard.unitEn(),
                standard.direction(),
                standard.basis(),
                standard.formula(),
                standard.missing(),
                standard.owner(),
                standard.guardOf(),
                line.weight(),
                line.threshold(),
                line.target(),
                line.stretch(),
                standard.low(),
                standard.high(),
                standard.lowZero(),
                standard.highZero(),
                standard.minWeight(),
                standard.maxWeight());
    }

    /** A milestone that the manager accepts; while he has not, the result waits: his silence must cost nobody points. */
    private static StandardItem own(String code, GoalSheet.OwnGoal goal) {
        return new StandardItem(
                code,
                1,
                goal.name(),
                goal.nameEn(),
                Kind.MILESTONE.name(),
                "%",
                null,
                null,
                Basis.RATE.name(),
                null,
                MissingPolicy.HOLD.name(),
                null,
                null,
                goal.weight(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

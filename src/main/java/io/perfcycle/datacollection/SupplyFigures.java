package io.perfcycle.datacollection;

import static io.perfcycle.datacollection.DataCollectionProcess.INDICATOR;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Organization;
import io.perfcycle.problem.Faults;
import io.perfcycle.result.FigureRange;
import io.perfcycle.result.Figures;
import io.perfcycle.workflow.Submissions;
import io.perfcycle.workflow.TaskContext;
import io.perfcycle.workflow.UserTask;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task "Supply figures": the data owner of one indicator fills in who lacks the figure, waives it, or leaves it to HR. */
@Component
class SupplyFigures extends UserTask<SupplyFigures.Answer> {

    /** What shall happen to one lacking figure. */
    enum Action {
        SUPPLY,
        WAIVE,
        LEAVE
    }

    /** {@code segment}: only where the person's participation is split, 0 otherwise. */
    record Row(
            @Nullable String employeeNo,
            @Nullable Integer segment,
            @Nullable Action action,
            @Nullable BigDecimal value,
            @Nullable String reason) {

        @Nullable
        String key() {
            return employeeNo == null ? null : ScorecardItem.key(employeeNo, segment == null ? 0 : segment);
        }
    }

    record Answer(@Nullable List<@Nullable Row> rows) {}

    /**
     * A person who lacks the figure.
     *
     * @param partial whether it is the reader's own figure or his manager's, which he must leave to HR
     */
    record Person(
            String employeeNo,
            String name,
            int segment,
            String orgUnit,
            String post,
            boolean partial,
            FigureRow figure) {}

    record Page(
            String cycle,
            String cycleName,
            String periodStart,
            String periodEnd,
            String indicator,
            @Nullable String least,
            @Nullable String most,
            List<Person> people) {}

    private final LackingFigures lacking;
    private final Figures figures;
    private final Indicators indicators;
    private final Cycles cycles;
    private final Organization organization;
    private final Reads reads;

    SupplyFigures(
            Submissions submissions,
            LackingFigures lacking,
            Figures figures,
            Indicators indicators,
            Cycles cycles,
            Organization organization,
            Reads reads) {
        super(submissions, Answer.class);
        this.lacking = lacking;
        this.figures = figures;
        this.indicators = indicators;
        this.cycles = cycles;
        this.organization = organization;
        this.reads = reads;
    }

    @Override
    public Object page(TaskContext task) {
        var cycle = cycles.get(task.businessKey());
        var code = task.get(INDICATOR);
        var partial = figures.partialOf(cycle.code(), task.actor());
        var indicator = indicators.find(code).orElse(null);
        var units = organization.unitNames();
        var posts = organization.postNames();
        var people = lacking.holders(cycle.code(), code).values().stream()
                .filter(holder -> holder.figure().isMissing())
                .map(holder -> new Person(
                        holder.person().employeeNo(),
                        holder.person().name(),
                        holder.figure().item().segment(),
                        units.getOrDefault(
                                holder.person().orgUnit(), holder.person().orgUnit()),
                        posts.getOrDefault(
                                holder.person().post(), holder.person().post()),
                        partial.contains(holder.person().employeeNo()),
                        FigureRow.of(holder.figure(), indicator)))
                .toList();
        reads.of(cycle.code(), people.stream().map(Person::employeeNo).toList());
        var range = FigureRange.of(
                people.isEmpty() ? "QUANTITATIVE" : people.get(0).figure().kind());
        return new Page(
                cycle.code(),
                cycle.name(),
                cycle.periodStart().toString(),
                cycle.periodEnd().toString(),
                code,
                FigureRow.plain(range.least()),
                FigureRow.plain(range.most()),
                people);
    }

    @Override
    protected void accept(TaskContext task, Answer answer) {
        var code = task.get(INDICATOR);
        var holders = lacking.holders(task.businessKey(), code);
        var partial = figures.partialOf(task.businessKey(), task.actor());
        var faults = new Faults();
        var rows = faults.fitting("rows", answer.rows(), Row::key, holders.keySet());
        holders.forEach((key, holder) -> {
            if (holder.figure().isMissing() && !rows.containsKey(key)) {
                faults.add("MISSING_ROW", "rows", holder.person().employeeNo());
            }
        });
        var given = new ArrayList<Figures.Given>();
        rows.forEach((key, row) -> {
            var holder = holders.get(key);
            var employeeNo = holder.person().employeeNo();
            if (!holder.figure().isMissing()) {
                faults.add("FIGURE_NOT_MISSING", row.path(), employeeNo);
            } else if (row.answer().action() == null) {
                faults.add("ACTION_REQUIRED", row.path() + ".action");
            } else if (row.answer().action() != Action.LEAVE && partial.contains(employeeNo)) {
                faults.add("OWN_FIGURE", row.path() + ".action", employeeNo);
            } else {
                read(holder, row, faults, given);
            }
        });
        faults.refuse();
        figures.decide(given, task.actor());
    }

    private static void read(
            LackingFigures.Holder holder, Faults.Row<Row> row, Faults faults, List<Figures.Given> given) {
        var item = holder.figure().item();
        var answer = row.answer();
        if (answer.action() == Action.LEAVE) {
            return;
        }
        var reason = faults.required("REASON_REQUIRED", row.path() + ".reason", answer.reason());
        if (answer.action() == Action.WAIVE) {
            given.add(Figures.Given.waived(item, reason));
            return;
        }
        var range = FigureRange.of(item.line().kind());
        var value = faults.number(row.path() + ".value", answer.value(), range.least(), range.most());
        if (value != null) {
            given.add(Figures.Given.supplied(item, value, reason));
        }
    }
}

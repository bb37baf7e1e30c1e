package io.perfcycle.dashboard;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.organization.Organization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the units of the company are, each with everything below it. */
@Component
@Transactional(readOnly = true)
class Units {

    /**
     * One unit with all below it; the counts are people-in-stages, {@code overdue} is open tasks past their date.
     *
     * @param parent the next unit above that is in the list; null at the top
     */
    record Row(
            String unit,
            String name,
            @Nullable String nameEn,
            @Nullable String parent,
            int participants,
            int open,
            int done,
            int missed,
            int overdue) {}

    private static final class Sum {
        private int participants;
        private int open;
        private int done;
        private int missed;
        private int overdue;

        private void enter(String state, int people) {
            switch (state) {
                case "OPEN" -> open += people;
                case "DONE" -> done += people;
                case "MISSED" -> missed += people;
                default -> {}
            }
        }
    }

    private final JdbcClient database;
    private final Cycles cycles;
    private final Organization organization;
    private final Reaches reaches;

    Units(JdbcClient database, Cycles cycles, Organization organization, Reaches reaches) {
        this.database = database;
        this.cycles = cycles;
        this.organization = organization;
        this.reaches = reaches;
    }

    /** The units with somebody in sight, those above before those below; of one stage, or of all. */
    List<Row> of(String code, @Nullable String stage, Scope scope) {
        cycles.get(code);
        var tree = new Tree(organization);
        var sums = new TreeMap<String, Sum>();
        var reach = reaches.of(code, scope);
        var parameters = reach.parameters();
        parameters.put("stage", stage);
        parameters.put("processes", StageWork.processes(stage == null ? "" : stage));
        participants(reach, parameters, (unit, count) -> tree.each(unit, sums, sum -> sum.participants += count));
        states(reach, stage, parameters, tree, sums);
        if (stage == null || !StageWork.processes(stage).isEmpty()) {
            overdue(reach, stage, parameters, (unit, count) -> tree.each(unit, sums, sum -> sum.overdue += count));
        }
        return tree.ordered(sums).stream()
                .map(unit -> {
                    var sum = sums.get(unit);
                    return new Row(
                            unit,
                            tree.name(unit),
                            tree.nameEn(unit),
                            tree.parent(unit, sums),
                            sum.participants,
                            sum.open,
                            sum.done,
                            sum.missed,
                            sum.overdue);
                })
                .toList();
    }

    private void participants(Reach reach, Map<String, Object> parameters, BiConsumer<String, Integer> add) {
        database.sql("select p.org_unit, count(*) from participation p where p.state = 'ACTIVE' and "
                        + reach.participations() + " group by p.org_unit")
                .params(parameters)
                .query(row -> {
                    add.accept(row.getString(1), row.getInt(2));
                });
    }

    private void states(
            Reach reach, @Nullable String stage, Map<String, Object> parameters, Tree tree, Map<String, Sum> sums) {
        database.sql("select p.org_unit, s.state, count(*) from participation p"
                        + " join participation_stage s on s.participation_id = p.id"
                        + (stage == null ? "" : " and s.stage = :stage")
                        + " where " + reach.participations() + " group by p.org_unit, s.state")
                .params(parameters)
                .query(row -> {
                    var state = row.getString(2);
                    var people = row.getInt(3);
                    tree.each(row.getString(1), sums, sum -> sum.enter(state, people));
                });
    }

    private void overdue(
            Reach reach, @Nullable String stage, Map<String, Object> parameters, BiConsumer<String, Integer> add) {
        database.sql("select p.org_unit, count(*) from (select e.BUSINESS_KEY_ " + Work.open(reach)
                        + " and t.DUE_DATE_ < :now" + (stage == null ? "" : " and d.KEY_ in (:processes)")
                        + ") l join participation p on p.cycle = :cycle"
                        + " and p.employee_no = substring(l.BUSINESS_KEY_, :behind) group by p.org_unit")
                .params(parameters)
                .query(row -> {
                    add.accept(row.getString(1), row.getInt(2));
                });
    }

    /** The company's units, for adding up. A circle, which imports refuse, would end the way up. */
    private static final class Tree {

        private final Map<String, io.perfcycle.organization.OrgUnit> units;
        private final Map<String, List<String>> ways = new HashMap<>();

        Tree(Organization organization) {
            this.units = organization.units();
        }

        void each(String unit, Map<String, Sum> sums, java.util.function.Consumer<Sum> add) {
            ways.computeIfAbsent(unit, this::way)
                    .forEach(at -> add.accept(sums.computeIfAbsent(at, none -> new Sum())));
        }

        private List<String> way(String unit) {
            var way = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (@Nullable String at = unit; at != null && seen.add(at); at = above(at)) {
                way.add(at);
            }
            return way;
        }

        private @Nullable String above(String unit) {
            var known = units.get(unit);
            return known == null ? null : known.parent();
        }

        @Nullable
        String parent(String unit, Map<String, Sum> sums) {
            var above = above(unit);
            return above != null && sums.containsKey(above) ? above : null;
        }

        String name(String unit) {
            var known = units.get(unit);
            return known == null ? unit : known.name();
        }

        @Nullable
        String nameEn(String unit) {
            var known = units.get(unit);
            return known == null ? null : known.nameEn();
        }

        /** Parents before their children, else by code. */
        List<String> ordered(Map<String, Sum> sums) {
            var below = new TreeMap<String, List<String>>();
            var top = new ArrayList<String>();
            for (var unit : sums.keySet()) {
                var parent = parent(unit, sums);
                (parent == null ? top : below.computeIfAbsent(parent, none -> new ArrayList<>())).add(unit);
            }
            var ordered = new ArrayList<String>();
            top.forEach(unit -> add(unit, below, ordered));
            return ordered;
        }

        private static void add(String unit, Map<String, List<String>> below, List<String> ordered) {
            ordered.add(unit);
            below.getOrDefault(unit, List.of()).forEach(child -> add(child, below, ordered));
        }
    }
}

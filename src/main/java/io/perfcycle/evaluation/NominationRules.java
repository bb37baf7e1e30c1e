package io.perfcycle.evaluation;

import io.perfcycle.cycle.CyclePolicies.Feedback;
import io.perfcycle.cycle.CyclePolicies.Relation;
import io.perfcycle.evaluation.Raters.Nomination;
import io.perfcycle.organization.Employee;
import io.perfcycle.problem.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may be asked about whom: present people, each once, within the cycle's limits, from a relation that has a weight; never
 * the person himself nor those above him, who rate or read by other ways; only somebody who reports to him as a report.
 *
 * @param employeeNo whom the feedback is about
 * @param barred who rates, reads or has been asked otherwise already
 * @param reports who reports to him
 * @param people whom the answer names, as far as they exist
 */
record NominationRules(
        String employeeNo,
        Set<String> barred,
        Set<String> reports,
        Feedback limits,
        Map<String, Employee> people,
        LocalDate today) {

    /** One row of a nominating form. */
    record Row(@Nullable String rater, @Nullable Relation relation) {}

    /**
     * The rows as they are to be kept; everything that is wrong goes to the faults.
     *
     * @param least fewest rows
     * @param most most rows
     */
    List<Nomination> read(@Nullable List<@Nullable Row> rows, int least, int most, Faults faults) {
        var given = rows == null ? List.<@Nullable Row>of() : rows;
        var named = new ArrayList<Nomination>();
        var seen = new HashSet<String>();
        for (var at = 0; at < given.size(); at++) {
            var row = given.get(at);
            var path = "raters[" + at + "]";
            var rater = row == null || row.rater() == null ? "" : row.rater().strip();
            var relation = row == null ? null : row.relation();
            var person = people.get(rater);
            if (person == null || !person.employedOn(today)) {
                faults.add("RATER_UNKNOWN", path + ".rater", rater);
            } else if (rater.equals(employeeNo)) {
                faults.add("RATER_SELF", path + ".rater");
            } else if (barred.contains(rater)) {
                faults.add("RATER_BARRED", path + ".rater", person.name());
            } else if (!seen.add(rater)) {
                faults.add("DUPLICATE_ROW", path + ".rater", rater);
            }
            if (relation == null || !asked(limits, relation)) {
                faults.add("RELATION_NOT_ASKED", path + ".relation");
            } else {
                if (relation == Relation.REPORT && person != null && !reports.contains(rater)) {
                    faults.add("NOT_A_REPORT", path + ".relation", person.name());
                }
                named.add(new Nomination(rater, relation));
            }
        }
        if (given.size() < least) {
            faults.add("TOO_FEW_RATERS", "raters", least);
        }
        if (given.size() > most) {
            faults.add("TOO_MANY_RATERS", "raters", most);
        }
        return named;
    }

    static boolean asked(Feedback limits, Relation relation) {
        var weight = limits.weights().get(relation);
        return relation != Relation.MANAGER && weight != null && weight.signum() > 0;
    }
}

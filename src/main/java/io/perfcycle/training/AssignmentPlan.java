package io.perfcycle.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Weighs what rules want for one person against what he has: a course that is open or was done within six months is not
 * given again, and no more than so many are open at once (domain.md 7.1). The most urgent come first; what goes beyond
 * the limit is recommended.
 */
final class AssignmentPlan {

    /** What becomes of a proposal. */
    record Step(Proposal proposal, boolean recommended) {}

    private static final int MONTHS_UNTIL_AGAIN = 6;

    private static final Comparator<Proposal> MOST_URGENT_FIRST = Comparator.comparing(
                    (Proposal proposal) -> proposal.ruling().onlyRecommends())
            .thenComparing(proposal -> proposal.ruling().priority())
            .thenComparing(Proposal::urgency)
            .thenComparing(Proposal::course);

    private AssignmentPlan() {}

    /** @param origin what gives cause; nothing is given twice for the same */
    static List<Step> of(List<Proposal> wanted, List<Assignment> has, String origin, LocalDate today, int mostOpen) {
        var taken = new HashSet<String>();
        var known = new HashSet<String>();
        for (var one : has) {
            if (one.state() == Assignment.State.RECOMMENDED) {
                known.add(one.course());
            } else if (one.origin().equals(origin) || holdsBack(one, today)) {
                taken.add(one.course());
            }
        }
        var open = (int) has.stream().filter(Assignment::open).count();
        var steps = new ArrayList<Step>();
        for (var proposal : wanted.stream().sorted(MOST_URGENT_FIRST).toList()) {
            if (!proposal.ruling().trains() || taken.contains(proposal.course())) {
                continue;
            }
            var recommended = proposal.ruling().onlyRecommends() || open >= mostOpen && !gates(proposal);
            if (recommended && !known.add(proposal.course())) {
                continue;
            }
            taken.add(proposal.course());
            open += recommended ? 0 : 1;
            steps.add(new Step(proposal, recommended));
        }
        return steps;
    }

    /** Whoever may not act without the course must get it, however many others are open. */
    private static boolean gates(Proposal proposal) {
        return proposal.ruling().action().equals("ASSIGN_AND_GATE");
    }

    private static boolean holdsBack(Assignment one, LocalDate today) {
        return switch (one.state()) {
            case OPEN -> true;
            case DONE ->
                one.completedOn() != null
                        && one.completedOn().plusMonths(MONTHS_UNTIL_AGAIN).isAfter(today);
            case RECOMMENDED, NOT_PASSED, WITHDRAWN -> false;
        };
    }
}

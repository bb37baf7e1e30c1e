package io.perfcycle.evaluation;

import java.util.EnumSet;
import java.util.Set;

/**
 * From how many answers a group of raters is shown and counts. Whoever may read the calculation of the person he answered
 * about could take his own answer off the group's mean: where somebody like that was asked, one answer more is needed, so
 * that what he can find out is the mean of as many others as everybody else needs.
 *
 * @param least fewest answers of a group that nobody in it can look into
 * @param watched the groups from which somebody was asked who may read the calculation
 */
record Quorum(int least, Set<Voice> watched) {

    Quorum {
        watched = watched.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(watched));
    }

    static Quorum of(int least) {
        return new Quorum(least, Set.of());
    }

    /** Others may be anybody whose own group was too small, so that one who looks on may always be among them. */
    int of(Voice slice) {
        return watched.contains(slice) || slice == Voice.OTHERS && !watched.isEmpty() ? least + 1 : least;
    }
}

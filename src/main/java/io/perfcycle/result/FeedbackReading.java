package io.perfcycle.result;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Participation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How colleagues' feedback is read, by whoever may see it now. The stage that asks for it provides it. */
public interface FeedbackReading {

    /**
     * What one relation says.
     *
     * @param voice MANAGER, PEER, REPORT, CUSTOMER, PROJECT_LEAD or OTHERS
     * @param mean mean of the levels, to two places
     * @param weight in percent of the cycle's weights
     */
    record Part(String voice, int answers, String mean, String weight) {}

    /**
     * One indicator.
     *
     * @param combined sum of weight times mean over the sum of weights, to two places: the level that counts
     * @param disputed whether the levels spread by one level or more
     */
    record Line(
            String indicator,
            String name,
            @Nullable String nameEn,
            List<Part> parts,
            @Nullable String combined,
            boolean disputed) {}

    /**
     * What was published of one person.
     *
     * @param leastAnswers from how many answers a relation is shown
     * @param strengths words in random order; empty where they are too few or not for this reader
     */
    record Feedback(int leastAnswers, List<Line> lines, List<String> strengths, List<String> wishes) {}

    /** Empty where the cycle did not ask, nothing is published yet, or the viewer may not read it (now). */
    Optional<Feedback> of(Participation person, Viewer viewer);
}

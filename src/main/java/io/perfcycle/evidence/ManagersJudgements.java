package io.perfcycle.evidence;

import java.util.Collection;
import java.util.List;

/**
 * What managers rated with their own hands, before colleagues' feedback, a second review, calibration or an appeal changed
 * anything. The stage in which they rate provides it.
 */
public interface ManagersJudgements {

    /** One level from 1 to 5 that a manager gave a person. */
    record Judgement(long participationId, String rater, String indicator, double level) {}

    /** All of these cycles, read as a set; only of sheets that were handed in. */
    List<Judgement> of(Collection<String> cycles);
}

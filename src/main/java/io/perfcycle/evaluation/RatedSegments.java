package io.perfcycle.evaluation;

import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.cycle.Segment;
import io.perfcycle.cycle.Segments;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which lines are judged where. The last segment is the person's own and his manager's matter; each earlier one is rated by
 * the manager of its time. Whoever was never split has one, and costs no query more.
 */
@Component
class RatedSegments {

    private final Segments segments;
    private final Participations participations;
    private final ScorecardItems scorecards;

    RatedSegments(Segments segments, Participations participations, ScorecardItems scorecards) {
        this.segments = segments;
        this.participations = participations;
        this.scorecards = scorecards;
    }

    boolean isSplit(long participation) {
        return participations.get(participation).segments() > 1;
    }

    /** The segment of the sheets that everybody has. */
    int last(long participation) {
        var all = all(participation);
        return all.get(all.size() - 1);
    }

    List<Integer> earlier(long participation) {
        var all = all(participation);
        return all.subList(0, all.size() - 1);
    }

    /** The lines of one segment, in their order. */
    List<ScorecardItem> items(long participation, int segment) {
        return isSplit(participation)
                ? scorecards.inAllSegments(participation).stream()
                        .filter(item -> item.segment() == segment)
                        .toList()
                : scorecards.of(participation);
    }

    private List<Integer> all(long participation) {
        return isSplit(participation)
                ? segments.of(participation).stream().map(Segment::position).toList()
                : List.of(0);
    }
}

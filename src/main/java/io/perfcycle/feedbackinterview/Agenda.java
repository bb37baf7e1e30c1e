package io.perfcycle.feedbackinterview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two should talk about, in its order.
 *
 * @param points about 45 minutes
 */
record Agenda(List<Point> points) {

    /**
     * One point.
     *
     * @param key stable within the agenda, such as {@code gap:LH_GMV}
     * @param kind OPENING, SELF_VIEW, RESULT, VETO, STRENGTH, GAP, DIFFERENCE, DISPUTE, COMMENT, LACKING, CAUSES, NEXT or CLOSING
     * @param minutes suggested; 0 for points within the time of the one above
     */
    record Point(
            String key, String kind, int minutes, @Nullable String indicator, String text, String textEn) {}

    Agenda {
        points = List.copyOf(points);
    }

    List<String> keys() {
        return points.stream().map(Point::key).toList();
    }
}

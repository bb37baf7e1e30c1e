package io.perfcycle.organization;

import io.perfcycle.imports.Candidates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds lines that lead back to where they began. */
final class Circles {

    private static final int SHOWN = 12;

    private Circles() {}

    /**
     * Rejects every sound row that stands in a circle, with the circle written out; what is stored counts wherever the file
     * says nothing. Returns whether any row fell.
     */
    static <T> boolean reject(
            Candidates<T> candidates,
            String column,
            Function<T, String> key,
            Function<T, @Nullable String> above,
            Map<String, String> stored) {
        var lines = new HashMap<>(stored);
        candidates.sound().forEach(each -> lines.put(key.apply(each.value()), above.apply(each.value())));
        var circles = in(lines);
        var fell = false;
        for (var candidate : candidates.sound()) {
            var start = key.apply(candidate.value());
            var circle = circles.get(start);
            if (circle != null) {
                candidate.row().reject(column, "CIRCULAR_REPORTING", written(circle, start));
                fell = true;
            }
        }
        return fell;
    }

    /** Each circle under every key that stands in it. */
    private static Map<String, List<String>> in(Map<String, String> lines) {
        var circles = new HashMap<String, List<String>>();
        var done = new HashSet<String>();
        for (var start : lines.keySet()) {
            var path = new ArrayList<String>();
            var place = new HashMap<String, Integer>();
            var at = start;
            while (at != null && !done.contains(at) && !place.containsKey(at)) {
                place.put(at, path.size());
                path.add(at);
                at = lines.get(at);
            }
            if (at != null && place.containsKey(at)) {
                var circle = List.copyOf(path.subList(place.get(at), path.size()));
                circle.forEach(key -> circles.put(key, circle));
            }
            done.addAll(path);
        }
        return circles;
    }

    /** The circle beginning with this key; a very long one is cut. */
    private static String written(List<String> circle, String start) {
        var turned = new ArrayList<>(circle);
        Collections.rotate(turned, -circle.indexOf(start));
        var shown = turned.subList(0, Math.min(SHOWN, turned.size()));
        return String.join(" → ", shown) + (turned.size() > SHOWN ? " → …" : "") + " → " + start;
    }
}

package io.perfcycle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The house: which room lies on which floor. Arrows point downwards; a new room is entered here once. */
final class Floors {

    private static final List<List<String>> HOUSE = List.of(
            List.of("scoring", "statistics"),
            List.of(
                    "problem",
                    "calendar",
                    "workflow",
                    "access",
                    "organization",
                    "indicator",
                    "imports",
                    "notification"),
            List.of("measurement", "cycle", "result", "history", "evidence"),
            List.of(
                    "performancecycle",
                    "cyclestage",
                    "goalsetting",
                    "datacollection",
                    "evaluation",
                    "feedbackinterview",
                    "training",
                    "checkin",
                    "calibration",
                    "appeal",
                    "improvementplan",
                    "orgchange",
                    "dailydigest",
                    "jobanalysis",
                    "employeesurvey",
                    "systemreview",
                    "report"),
            List.of("simulation"),
            List.of("start", "welcome", "demo", "bench", "me", "verify", "dashboard"));

    private static final Map<String, Integer> FLOOR = IntStream.range(0, HOUSE.size())
            .boxed()
            .flatMap(floor -> HOUSE.get(floor).stream().map(room -> Map.entry(room, floor)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int STAGES = 3;
    private static final int ROOF = 5;

    private final String root;

    Floors(String root) {
        this.root = root;
    }

    /** The room a class lies in: the first part of its package below the root; empty for the root itself and strangers. */
    String roomOf(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    boolean isRoom(JavaClass type) {
        return !roomOf(type).isEmpty();
    }

    boolean hasFloor(JavaClass type) {
        return FLOOR.containsKey(roomOf(type));
    }

    boolean isStage(JavaClass type) {
        return floorOf(type) == STAGES;
    }

    /** Down is free; sideways is Modulith's matter, except between stages and under the roof, where it is never allowed. */
    boolean mayEnter(JavaClass from, JavaClass to) {
        if (!isRoom(from) || !isRoom(to) || roomOf(from).equals(roomOf(to))) {
            return true;
        }
        var sideways = floorOf(from) == floorOf(to) && floorOf(from) != STAGES && floorOf(from) != ROOF;
        return floorOf(to) < floorOf(from) || sideways;
    }

    private int floorOf(JavaClass type) {
        return FLOOR.getOrDefault(roomOf(type), ROOF);
    }
}

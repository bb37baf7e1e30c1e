package io.perfcycle.dailydigest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told on one day.
 *
 * @param own what is in the person's own Tasklist
 * @param others what others have not done in time
 */
record Digest(String person, LocalDate day, List<Entry> own, List<Entry> others) {

    /**
     * One open task.
     *
     * @param late working days since its due date; 0 if it is not overdue
     * @param owner who has it, where it is somebody else's
     */
    record Entry(
            String task,
            String name,
            @Nullable LocalDate due,
            int late,
            @Nullable String owner) {}

    boolean isEmpty() {
        return own.isEmpty() && others.isEmpty();
    }

    long overdue() {
        return own.stream().filter(entry -> entry.late() > 0).count();
    }

    /** The same without what is no longer true. */
    Digest only(Set<String> stillOwn, Set<String> stillOpen) {
        return new Digest(person, day, kept(own, stillOwn::contains), kept(others, stillOpen::contains));
    }

    private static List<Entry> kept(List<Entry> entries, Predicate<String> still) {
        return entries.stream().filter(entry -> still.test(entry.task())).toList();
    }
}

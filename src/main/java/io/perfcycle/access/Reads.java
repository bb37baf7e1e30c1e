package io.perfcycle.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who reads what of whom. Whoever decides that a person may read about others says here about whom; the notes of a request
 * are written as soon as its answer is ready and before a byte of it goes out, so that nothing is read unrecorded, and what
 * was refused is not recorded as read. What one reads of oneself is nobody's business and not kept.
 */
@Component
public class Reads {

    private static final String NOTES = Reads.class.getName();

    /** Whom one answer tells about: one person, or, per cycle, several. */
    private static final class Notes {

        private final Map<@Nullable String, TreeSet<String>> people = new LinkedHashMap<>();
        private final Map<String, Integer> everybody = new LinkedHashMap<>();
        private @Nullable String name;
    }

    private final Viewers viewers;
    private final ReadRows rows;

    Reads(Viewers viewers, ReadRows rows) {
        this.viewers = viewers;
        this.rows = rows;
    }

    /** This answer tells about that person. */
    public void of(@Nullable String cycle, String employeeNo) {
        of(cycle, List.of(employeeNo));
    }

    /** This answer tells about these people; said several times, about all of them together. */
    public void of(@Nullable String cycle, Collection<String> employees) {
        var notes = notes();
        if (notes == null || employees.isEmpty()) {
            return;
        }
        var reader = viewers.current().id();
        var others = notes.people.computeIfAbsent(cycle, none -> new TreeSet<>());
        employees.stream().filter(one -> !one.equals(reader)).forEach(others::add);
    }

    /** This answer tells about everybody in a cycle, so many people. */
    public void ofAll(String cycle, int people) {
        var notes = notes();
        if (notes != null && people > 0) {
            notes.everybody.merge(cycle, people, Math::max);
        }
    }

    /** What is read is called so, as {@code task.ratePerformance}, where the last word of the address says too little. */
    public void called(String name) {
        var notes = notes();
        if (notes != null) {
            notes.name = name;
        }
    }

    /** Writes down what this request has told so far. */
    void write(String word) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || !(request.getAttribute(NOTES, RequestAttributes.SCOPE_REQUEST) instanceof Notes notes)) {
            return;
        }
        request.removeAttribute(NOTES, RequestAttributes.SCOPE_REQUEST);
        var told = new ArrayList<ReadRows.Told>();
        var name = notes.name == null ? word : notes.name;
        notes.everybody.forEach((cycle, people) -> told.add(new ReadRows.Told(name, cycle, null, people, null)));
        notes.people.forEach((cycle, people) -> {
            if (!people.isEmpty()) {
                told.add(ReadRows.Told.about(name, cycle, List.copyOf(people)));
            }
        });
        if (!told.isEmpty()) {
            rows.add(viewers.current(), told);
        }
    }

    /** Null where no person asks, as in jobs. */
    private static @Nullable Notes notes() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (request.getAttribute(NOTES, RequestAttributes.SCOPE_REQUEST) instanceof Notes notes) {
            return notes;
        }
        var notes = new Notes();
        request.setAttribute(NOTES, notes, RequestAttributes.SCOPE_REQUEST);
        return notes;
    }
}

package io.perfcycle.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who has finished which course, and when. The stage that trains provides it. */
public interface CourseRecord {

    /**
     * One course that one person has finished.
     *
     * @param about the indicators that the course is about; empty for courses on the system itself
     * @param system whether it teaches the use of this system
     */
    record Completion(String employeeNo, String course, Set<String> about, boolean system, LocalDate on) {}

    List<Completion> completions();
}

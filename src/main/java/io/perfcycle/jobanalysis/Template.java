package io.perfcycle.jobanalysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a description may start from: the duties that such a post usually has, and what it is usually measured by. */
record Template(
        Words title,
        Words purpose,
        Words reportsTo,
        List<JobDescription.Duty> duties,
        Words deliverables,
        Words interfaces,
        Words requirements,
        Words authority,
        String systems,
        String workPattern,
        boolean nights,
        List<String> candidates,
        List<String> competences,
        List<String> redLines) {

    /** What an earlier description gives to start from. */
    static Template of(JobDescription earlier) {
        return new Template(
                earlier.title(),
                earlier.purpose(),
                earlier.reportsTo(),
                earlier.duties(),
                earlier.deliverables(),
                earlier.interfaces(),
                earlier.requirements(),
                earlier.authority(),
                earlier.systems(),
                earlier.workPattern(),
                earlier.nights(),
                earlier.lines().stream().map(JobDescription.Line::indicator).toList(),
                List.of(),
                List.of());
    }

    /** Nothing but the name of the post. */
    static Template empty(Words title) {
        return new Template(
                title,
                Words.NONE,
                Words.NONE,
                List.of(),
                Words.NONE,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                "",
                "STANDARD",
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /** The duty that a form calls by this name; nothing for one that was added. */
    JobDescription.@Nullable Duty duty(String ref) {
        for (var at = 0; at < duties.size(); at++) {
            if (ref(at).equals(ref)) {
                return duties.get(at);
            }
        }
        return null;
    }

    /** What forms call the duty at this place. */
    static String ref(int at) {
        return "T" + (at + 1);
    }
}

package io.perfcycle.dailydigest;

import io.perfcycle.notification.Phrase;
import java.util.regex.Pattern;

/** The name of a task, "评分 Rate performance · 李明 · 2026Q3", in one of its two languages. */
final class TaskName {

    private static final String SUBJECT = " · ";
    private static final Pattern BOTH = Pattern.compile("(.*\\p{IsHan}\\S*) ([A-Z].*)");

    private TaskName() {}

    static Phrase in(String name) {
        var end = name.indexOf(SUBJECT);
        var title = end < 0 ? name : name.substring(0, end);
        var subject = end < 0 ? "" : name.substring(end);
        var parts = BOTH.matcher(title);
        return parts.matches()
                ? Phrase.both(parts.group(1) + subject, parts.group(2) + subject)
                : Phrase.both(name, name);
    }
}

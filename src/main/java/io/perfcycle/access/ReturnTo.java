package io.perfcycle.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads: a place on this server, and never anywhere else. */
final class ReturnTo {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** One slash, then anything but a second slash or a backslash, and no control characters: no scheme, no other host. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private ReturnTo() {}

    static String safe(@Nullable String wanted) {
        return wanted != null && HERE.matcher(wanted).matches() ? wanted : TASKLIST;
    }
}

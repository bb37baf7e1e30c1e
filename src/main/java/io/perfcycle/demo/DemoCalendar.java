package io.perfcycle.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts dates where the demo files say when, seen from today.
 *
 * <ul>
 *   <li>{@code {today}}, {@code {today-400d}}
 *   <li>{@code {quarter(-1).start}}, {@code {quarter(0).end}}: the previous, the current quarter; also with days
 *   <li>{@code {quarter(0).start+12d|today-1d}}: whichever is earlier
 * </ul>
 *
 * @param today the day the company is looked at
 */
record DemoCalendar(LocalDate today) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern MOMENT = Pattern.compile(
            "(?<base>today|quarter\\((?<offset>-?\\d+)\\)\\.(?<edge>start|end))(?:(?<days>[+-]\\d+)d)?");

    /** The quarter that lies {@code offset} quarters from today's; -1 is the previous one. */
    DemoQuarter quarter(int offset) {
        return DemoQuarter.of(today).plus(offset);
    }

    /**
     * The text with every placeholder replaced by an ISO date.
     *
     * @throws IllegalArgumentException if a placeholder is not one of those above
     */
    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> earliest(found.group(1)).toString());
    }

    private LocalDate earliest(String moments) {
        return Arrays.stream(moments.split("\\|", -1))
                .map(this::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate date(String moment) {
        var parts = MOMENT.matcher(moment);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No such moment in a demo file: {" + moment + "}");
        }
        var days = parts.group("days");
        return base(parts).plusDays(days == null ? 0 : Long.parseLong(days));
    }

    private LocalDate base(Matcher parts) {
        if (parts.group("offset") == null) {
            return today;
        }
        var quarter = quarter(Integer.parseInt(parts.group("offset")));
        return "start".equals(parts.group("edge")) ? quarter.start() : quarter.end();
    }
}

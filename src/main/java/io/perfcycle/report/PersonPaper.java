package io.perfcycle.report;

import io.perfcycle.result.FeedbackReading;
import io.perfcycle.result.ReportChapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's report as it is printed: everything worded and written for its reader.
 *
 * @param released whether the person may read it already
 * @param printed when and for whom it was printed
 */
record PersonPaper(
        String cycle,
        String code,
        String period,
        String name,
        String employeeNo,
        List<Fact> facts,
        boolean released,
        Outcome outcome,
        List<Row> rows,
        List<Sum> sums,
        List<String> notes,
        List<Decision> decisions,
        FeedbackReading.@Nullable Feedback feedback,
        List<ReportChapter.Chapter> chapters,
        String printed) {

    record Fact(String label, String text) {}

    /** @param warning why there is no total yet, or what caps the level */
    record Outcome(
            @Nullable String total,
            @Nullable String level,
            @Nullable String coefficient,
            @Nullable String warning,
            Bar bar) {}

    /**
     * One indicator.
     *
     * @param anchors what earns how much, in words; empty where nothing is laddered
     * @param state why there are no points; null where there are
     */
    record Row(
            String name,
            @Nullable String unit,
            @Nullable String formula,
            String weight,
            String target,
            String anchors,
            String actual,
            @Nullable String points,
            @Nullable String weighted,
            @Nullable String state,
            String note,
            Bar bar) {}

    /** Points as a length: percent of the scale of 0 to 120, and good, fair or poor. */
    record Bar(String width, String look) {}

    /** How one segment adds up. */
    record Sum(@Nullable String segment, String formula) {}

    /** A change by people: in calibration, on appeal or as a correction. */
    record Decision(
            String source,
            String at,
            String change,
            @Nullable String reason) {}
}

package io.perfcycle.jobanalysis;

import io.perfcycle.access.Viewer;
import io.perfcycle.imports.ImportReport;
import io.perfcycle.imports.Imports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scorecard that goes with a description: checked and taken by the same rules as an imported one. */
@Component
class ProposedScorecard {

    private static final List<String> COLUMNS = List.of(
            "post",
            "indicator",
            "weight",
            "threshold",
            "target",
            "stretch",
            "low",
            "high",
            "low_zero",
            "high_zero",
            "min_weight",
            "max_weight",
            "effective_from");

    private final Imports imports;

    ProposedScorecard(Imports imports) {
        this.imports = imports;
    }

    /** What an import would find wrong, in the reader's language. */
    List<ImportReport.Error> faults(
            String post, LocalDate from, List<JobDescription.Line> lines, Viewer by, Locale reader) {
        return imports.takeRows("scorecards", rows(post, from, lines), true, by, reader)
                .errors();
    }

    /** Takes it as the post's scorecard from this day on. */
    void take(String post, LocalDate from, List<JobDescription.Line> lines) {
        var report = imports.takeRows("scorecards", rows(post, from, lines), false, Viewer.SYSTEM, Locale.ENGLISH);
        if (!report.applied()) {
            throw new IllegalStateException(
                    "The scorecard of %s no longer stands: %s".formatted(post, report.errors()));
        }
    }

    private static List<List<String>> rows(String post, LocalDate from, List<JobDescription.Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (var line : lines) {
            rows.add(List.of(
                    post,
                    line.indicator(),
                    text(line.weight()),
                    text(line.threshold()),
                    text(line.target()),
                    text(line.stretch()),
                    text(line.low()),
                    text(line.high()),
                    text(line.lowZero()),
                    text(line.highZero()),
                    text(line.minWeight()),
                    text(line.maxWeight()),
                    from.toString()));
        }
        return rows;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}

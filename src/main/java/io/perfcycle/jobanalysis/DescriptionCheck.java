package io.perfcycle.jobanalysis;

import io.perfcycle.access.Viewer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.imports.ImportReport;
import io.perfcycle.indicator.Indicator;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.problem.Faults;
import io.perfcycle.scoring.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a description is complete, its duties and indicators fit each other, and its scorecard would be taken by an import. */
@Component
class DescriptionCheck {

    private static final int MOST_DUTIES = 12;
    private static final int MOST_LINES = 20;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ProposedScorecard scorecard;
    private final Indicators indicators;
    private final Descriptions descriptions;
    private final WorkingCalendar calendar;

    DescriptionCheck(
            ProposedScorecard scorecard, Indicators indicators, Descriptions descriptions, WorkingCalendar calendar) {
        this.scorecard = scorecard;
        this.indicators = indicators;
        this.descriptions = descriptions;
        this.calendar = calendar;
    }

    /** The description as far as it can be read alone; without faults it has no gap in its texts. */
    JobDescription texts(@Nullable JobDescription typed, Faults faults) {
        if (typed == null || !whole(typed)) {
            faults.add("JOB_DESCRIPTION", "description");
            faults.refuse();
        }
        var description = Objects.requireNonNull(typed);
        words("JOB_TITLE", "description.title", description.title(), faults);
        words("JOB_PURPOSE", "description.purpose", description.purpose(), faults);
        if (!QuestionnaireCheck.PATTERNS.contains(description.workPattern())) {
            faults.add("JOB_PATTERN", "description.workPattern");
        }
        for (var text : List.of(
                description.reportsTo(),
                description.deliverables(),
                description.interfaces(),
                description.requirements(),
                description.authority())) {
            tooLong("description", text, faults);
        }
        duties(description.duties(), faults);
        if (description.lines().size() > MOST_LINES) {
            faults.add("JOB_LINES", "description.lines", MOST_LINES);
        }
        return description;
    }

    private static boolean whole(JobDescription typed) {
        return Stream.of(
                                typed.title(),
                                typed.purpose(),
                                typed.reportsTo(),
                                typed.deliverables(),
                                typed.interfaces(),
                                typed.requirements(),
                                typed.authority(),
                                typed.duties(),
                                typed.lines(),
                                typed.systems(),
                                typed.workPattern())
                        .allMatch(Objects::nonNull)
                && typed.duties().stream()
                        .allMatch(duty -> duty != null
                                && duty.duty() != null
                                && duty.output() != null
                                && duty.standard() != null
                                && duty.indicators() != null)
                && typed.lines().stream().allMatch(line -> line != null && line.indicator() != null);
    }

    private static void duties(List<JobDescription.Duty> duties, Faults faults) {
        if (duties.isEmpty() || duties.size() > MOST_DUTIES) {
            faults.add("JOB_DUTIES", "description.duties", MOST_DUTIES);
            return;
        }
        var sum = BigDecimal.ZERO;
        for (var at = 0; at < duties.size(); at++) {
            var duty = duties.get(at);
            var path = "description.duties[" + at + "].";
            words("JOB_DUTY", path + "duty", duty.duty(), faults);
            tooLong(path + "output", duty.output(), faults);
            tooLong(path + "standard", duty.standard(), faults);
            var share = faults.number(path + "timePercent", duty.timePercent(), BigDecimal.ONE, HUNDRED);
            sum = sum.add(share == null ? BigDecimal.ZERO : share);
        }
        if (sum.compareTo(HUNDRED) != 0) {
            faults.add(
                    "JOB_SHARES_NOT_100",
                    "description.duties",
                    sum.stripTrailingZeros().toPlainString());
        }
    }

    private static void words(String code, String field, Words words, Faults faults) {
        if (words.empty()) {
            faults.add(code, field);
        }
        tooLong(field, words, faults);
    }

    private static void tooLong(String field, Words words, Faults faults) {
        faults.optional(field, words.zh());
        faults.optional(field, words.en());
    }

    /** From today on, and after the version before. */
    void date(String post, @Nullable LocalDate from, Faults faults) {
        if (from == null || from.isBefore(calendar.today())) {
            faults.add("JOB_EFFECTIVE_FROM", "effectiveFrom", calendar.today().toString());
            return;
        }
        descriptions.of(post).stream()
                .filter(earlier -> !earlier.effectiveFrom().isBefore(from))
                .findFirst()
                .ifPresent(earlier -> faults.add(
                        "JOB_EFFECTIVE_AFTER",
                        "effectiveFrom",
                        earlier.version(),
                        earlier.effectiveFrom().toString()));
    }

    /** By the rules of coverage and those of an import of scorecards. */
    void scorecard(String post, LocalDate from, JobDescription description, Viewer by, Faults faults) {
        var valid = indicators.valid();
        var vetoes = valid.values().stream()
                .filter(indicator -> indicator.kind() == Kind.VETO)
                .map(Indicator::code)
                .collect(Collectors.toSet());
        for (var gap : Coverage.gaps(description.duties(), description.lines(), vetoes)) {
            if (gap.ofDuty()) {
                faults.add("JOB_DUTY_UNCOVERED", "description.duties[" + gap.place() + "].indicators", gap.place() + 1);
            } else {
                faults.add("JOB_INDICATOR_UNUSED", "description.lines[" + gap.place() + "].reason", gap.place() + 1);
            }
        }
        if (description.lines().isEmpty()) {
            return;
        }
        var chinese = scorecard.faults(post, from, description.lines(), by, Locale.CHINESE);
        var english = chinese.isEmpty()
                ? List.<ImportReport.Error>of()
                : scorecard.faults(post, from, description.lines(), by, Locale.ENGLISH);
        for (var at = 0; at < chinese.size(); at++) {
            var error = chinese.get(at);
            if (error.code().equals("SCORECARD_REJECTED")) {
                continue; // the line that it falls with is named itself
            }
            faults.add(
                    error.code().equals("WEIGHTS_NOT_100") ? "JOB_WEIGHTS" : "JOB_LINE",
                    "description.lines[" + (error.row() - 1) + "]." + field(error.column()),
                    error.message() + " " + english.get(at).message());
        }
    }

    private static String field(String column) {
        return switch (column) {
            case "low_zero" -> "lowZero";
            case "high_zero" -> "highZero";
            case "min_weight" -> "minWeight";
            case "max_weight" -> "maxWeight";
            default -> column;
        };
    }
}

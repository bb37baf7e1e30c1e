package io.perfcycle.evaluation;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of ratings must be like: one row per item that is not counted from data; a value in the item's scale or "not
 * observed", never both; for the lowest and the highest level an occasion with its date.
 *
 * @param from the first day that evidence may be from
 * @param to the last one
 */
record RatingRules(List<ScorecardItem> items, LocalDate from, LocalDate to) {

    /** What happened cannot be told in fewer characters. */
    static final int SHORTEST_EVIDENCE = 10;

    /** The sheet's rows as they are to be kept; everything that is wrong goes to the faults. */
    List<Rating> read(RatingAnswer answer, Faults faults) {
        var byCode = items.stream().collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        var ratings = new ArrayList<Rating>();
        faults.rows("ratings", answer.ratings(), RatingAnswer.Row::indicator, byCode.keySet())
                .forEach((code, row) -> ratings.add(read(byCode.get(code), row.path(), row.answer(), faults)));
        return ratings;
    }

    private Rating read(ScorecardItem item, String path, RatingAnswer.Row row, Faults faults) {
        var given = row.notObserved() ? null : given(item, path, row, faults);
        if (row.notObserved() && row.value() != null) {
            faults.add("RATED_AND_NOT_OBSERVED", path + ".value");
        }
        var evidence = faults.optional(path + ".evidence", row.evidence());
        if (given != null && RatingScale.of(item).asksForEvidence(given)) {
            if (evidence == null || evidence.codePointCount(0, evidence.length()) < SHORTEST_EVIDENCE) {
                faults.add("EVIDENCE_REQUIRED", path + ".evidence", SHORTEST_EVIDENCE);
            }
            if (row.evidenceOn() == null) {
                faults.add("EVIDENCE_DATE_REQUIRED", path + ".evidenceOn");
            }
        }
        var day = row.evidenceOn();
        if (day != null && (day.isBefore(from) || day.isAfter(to))) {
            faults.add("EVIDENCE_DATE_OUTSIDE", path + ".evidenceOn", from.toString(), to.toString());
        }
        return new Rating(
                item.indicator(),
                given,
                row.notObserved(),
                faults.optional(path + ".comment", row.comment()),
                evidence,
                evidence == null ? null : day);
    }

    private static @Nullable BigDecimal given(ScorecardItem item, String path, RatingAnswer.Row row, Faults faults) {
        if (row.value() == null) {
            faults.add("RATING_REQUIRED", path + ".value");
            return null;
        }
        var range = RatingScale.range(item);
        var given = faults.number(path + ".value", row.value(), range.least(), range.most());
        if (given != null
                && RatingScale.of(item) == RatingScale.LEVEL
                && given.stripTrailingZeros().scale() > 0) {
            faults.add("LEVEL_NOT_WHOLE", path + ".value");
        }
        return given;
    }
}

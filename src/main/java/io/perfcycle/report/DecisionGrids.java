package io.perfcycle.report;

import io.perfcycle.evidence.ReviewDecisions.Act;
import io.perfcycle.evidence.ReviewDecisions.Decided;
import io.perfcycle.evidence.ReviewDecisions.Line;
import io.perfcycle.evidence.ReviewDecisions.Wish;
import io.perfcycle.report.Grid.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a review decided, as tables: who and when, each indicator and each weight with its reason, what is to be new. */
final class DecisionGrids {

    private static final int NARROW = 13;
    private static final int WIDE = 24;
    private static final int TEXT = 40;

    private final Shown shown;

    DecisionGrids(Shown shown) {
        this.shown = shown;
    }

    List<Grid> of(Decided review) {
        var grids = new ArrayList<Grid>();
        grids.add(acts(review));
        if (!review.lines().isEmpty()) {
            grids.add(indicators(review));
            grids.add(weights(review));
        }
        if (!review.wishes().isEmpty()) {
            grids.add(wishes(review));
        }
        return grids;
    }

    private Grid acts(Decided review) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(shown.say("report.state"), shown.say("report.decided.state." + review.state())));
        act(rows, "indicators", review.indicators());
        act(rows, "weights", review.weights());
        act(rows, closing(review.state()), review.closed());
        if (review.closed() != null && review.closed().reason() != null) {
            rows.add(row(shown.say("report.decided.approval"), review.closed().reason()));
        }
        if (review.effectiveFrom() != null) {
            rows.add(row(shown.say("report.decided.effective"), review.effectiveFrom()));
        }
        if (review.appliedAt() != null) {
            rows.add(row(shown.say("report.decided.applied"), shown.minute(review.appliedAt())));
        }
        if (review.publishedAt() != null) {
            rows.add(row(shown.say("report.decided.published"), shown.minute(review.publishedAt())));
        }
        if (review.note() != null) {
            rows.add(row(shown.say("report.decided.note"), shown.name(review.note(), review.noteEn())));
        }
        return new Columns<List<@Nullable Object>>(shown)
                .text("what", WIDE, row -> row.get(0))
                .column("value", Kind.DAY, TEXT, row -> row.get(1))
                .grid("review.decided", rows);
    }

    /** What whoever closed it did: an open review was sent back by him. */
    private static String closing(String state) {
        return switch (state) {
            case "APPROVED", "APPLIED" -> "approved";
            case "WITHDRAWN" -> "withdrawn";
            default -> "returned";
        };
    }

    private void act(List<List<@Nullable Object>> rows, String what, @Nullable Act act) {
        if (act != null) {
            rows.add(row(
                    shown.say("report.decided.by." + what),
                    "%s (%s) · %s".formatted(act.name(), act.by(), shown.minute(act.at()))));
        }
    }

    private Grid indicators(Decided review) {
        return lines().text("decided.recommendation", NARROW, line -> word(line.recommendation()))
                .text(
                        "decided.decision",
                        NARROW,
                        line -> line.decision() == null ? shown.say("report.decided.none") : word(line.decision()))
                .text("decided.reason", TEXT, Line::reason)
                .text("decided.merged", NARROW, Line::mergedInto)
                .text("decided.adjusted", TEXT, Line::adjustment)
                .grid("decided.indicators", review.lines());
    }

    private Grid weights(Decided review) {
        return lines().column("decided.before", Kind.FIGURE, NARROW, Line::weightNow)
                .column("decided.proposed", Kind.FIGURE, NARROW, Line::weightProposed)
                .column("decided.after", Kind.FIGURE, NARROW, this::after)
                .text("decided.choice", NARROW, line -> word(line.choice()))
                .text("decided.reason", TEXT, Line::choiceReason)
                .grid("decided.weights", review.lines());
    }

    private Columns<Line> lines() {
        return new Columns<Line>(shown)
                .text("indicator", NARROW, Line::indicator)
                .text("post", NARROW, Line::post)
                .text("head.name", WIDE, line -> shown.name(line.name(), line.nameEn()));
    }

    /** The figure, or in its place why there is none. */
    private Object after(Line line) {
        BigDecimal decided = line.weightDecided();
        return decided != null ? decided : shown.say("report.decided." + (line.left() ? "left" : "none"));
    }

    private Grid wishes(Decided review) {
        return new Columns<Wish>(shown)
                .text("head.name", WIDE, Wish::name)
                .text("post", NARROW, Wish::post)
                .text("decided.reason", TEXT, Wish::reason)
                .text("state", NARROW, wish -> word(wish.state()))
                .text("indicator", NARROW, Wish::indicator)
                .grid("decided.wishes", review.wishes());
    }

    private @Nullable String word(@Nullable String code) {
        return code == null ? null : shown.say("report.word." + code);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

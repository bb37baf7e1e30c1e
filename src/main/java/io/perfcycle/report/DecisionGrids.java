package io.perfcycle.report;

import io.perfcycle.evidence.ReviewDecisions.Act;
import io.perfcycle.evidence.ReviewDecisions.Decided;
import io.perfcycle.evidence.ReviewDecisions.Line;
import io.perfcycle.report.Grid.Column;
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
        return new Grid(
                shown.say("report.review.decided"),
                List.of(column("what", Kind.TEXT, WIDE), column("value", Kind.DAY, TEXT)),
                rows);
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
        return new Grid(
                shown.say("report.decided.indicators"),
                List.of(
                        column("indicator", Kind.TEXT, NARROW),
                        column("post", Kind.TEXT, NARROW),
                        column("head.name", Kind.TEXT, WIDE),
                        column("decided.recommendation", Kind.TEXT, NARROW),
                        column("decided.decision", Kind.TEXT, NARROW),
                        column("decided.reason", Kind.TEXT, TEXT),
                        column("decided.merged", Kind.TEXT, NARROW),
                        column("decided.adjusted", Kind.TEXT, TEXT)),
                review.lines().stream()
                        .map(line -> row(
                                line.indicator(),
                                line.post(),
                                shown.name(line.name(), line.nameEn()),
                                word(line.recommendation()),
                                line.decision() == null ? shown.say("report.decided.none") : word(line.decision()),
                                line.reason(),
                                line.mergedInto(),
                                line.adjustment()))
                        .toList());
    }

    private Grid weights(Decided review) {
        return new Grid(
                shown.say("report.decided.weights"),
                List.of(
                        column("indicator", Kind.TEXT, NARROW),
                        column("post", Kind.TEXT, NARROW),
                        column("head.name", Kind.TEXT, WIDE),
                        column("decided.before", Kind.FIGURE, NARROW),
                        column("decided.proposed", Kind.FIGURE, NARROW),
                        column("decided.after", Kind.FIGURE, NARROW),
                        column("decided.choice", Kind.TEXT, NARROW),
                        column("decided.reason", Kind.TEXT, TEXT)),
                review.lines().stream()
                        .map(line -> row(
                                line.indicator(),
                                line.post(),
                                shown.name(line.name(), line.nameEn()),
                                line.weightNow(),
                                line.weightProposed(),
                                after(line),
                                word(line.choice()),
                                line.choiceReason()))
                        .toList());
    }

    /** The figure, or in its place why there is none. */
    private Object after(Line line) {
        BigDecimal decided = line.weightDecided();
        return decided != null ? decided : shown.say("report.decided." + (line.left() ? "left" : "none"));
    }

    private Grid wishes(Decided review) {
        return new Grid(
                shown.say("report.decided.wishes"),
                List.of(
                        column("head.name", Kind.TEXT, WIDE),
                        column("post", Kind.TEXT, NARROW),
                        column("decided.reason", Kind.TEXT, TEXT),
                        column("state", Kind.TEXT, NARROW),
                        column("indicator", Kind.TEXT, NARROW)),
                review.wishes().stream()
                        .map(wish -> row(wish.name(), wish.post(), wish.reason(), word(wish.state()), wish.indicator()))
                        .toList());
    }

    private @Nullable String word(@Nullable String code) {
        return code == null ? null : shown.say("report.word." + code);
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(shown.say("report." + key), kind, width);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

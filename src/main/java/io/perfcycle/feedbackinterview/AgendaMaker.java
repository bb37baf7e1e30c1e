package io.perfcycle.feedbackinterview;

import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.problem.Plain;
import io.perfcycle.problem.Wording;
import io.perfcycle.result.Assessments.Assessment;
import io.perfcycle.result.Disputes.Dispute;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.scoring.ItemStatus;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the agenda of a 45-minute talk from what is known: the two strongest and the two weakest indicators with their
 * figures, vetoes, what is lacking, where self-assessment and rating lie apart, comments and objections.
 */
@Component
class AgendaMaker {

    /** All that an agenda is made from. */
    record Material(
            @Nullable ResultVersion result,
            @Nullable Trace trace,
            List<ScorecardItem> scorecard,
            List<Assessment> assessments,
            List<Dispute> disputes) {}

    private static final int OF_EACH = 2;
    private static final int MINUTES_FOR_BOTH = 10;
    private static final BigDecimal APART_IN_LEVELS = BigDecimal.ONE;
    private static final BigDecimal APART_IN_PERCENT = BigDecimal.TEN;
    private static final int QUOTED = 200;

    private static final Comparator<Trace.Item> WEAKEST_FIRST = Comparator.comparing(
                    (Trace.Item item) -> Objects.requireNonNull(item.points()))
            .thenComparing(Trace.Item::weight, Comparator.reverseOrder())
            .thenComparing(Trace.Item::indicator);

    private final Wording wording;

    AgendaMaker(Wording wording) {
        this.wording = wording;
    }

    Agenda agenda(Material material) {
        var lines =
                material.scorecard().stream().collect(Collectors.toMap(ScorecardItem::indicator, Function.identity()));
        var points = new ArrayList<Agenda.Point>();
        points.add(general("opening", 2));
        points.add(general("self-view", 8));
        points.add(result(material.result()));
        if (material.trace() != null) {
            points.addAll(figures(material.trace(), lines));
            points.addAll(remarkable(material.trace(), lines));
        }
        material.assessments().forEach(both -> points.addAll(views(both, lines)));
        material.disputes().forEach(dispute -> points.add(dispute(dispute, lines)));
        points.add(general("causes", 5));
        points.add(general("next", 6));
        points.add(general("closing", 2));
        return new Agenda(points);
    }

    private Agenda.Point general(String key, int minutes) {
        return point(key, key, minutes, null);
    }

    private Agenda.Point result(@Nullable ResultVersion result) {
        return result == null || result.total() == null
                ? point("result", "no-result", 12, null)
                : point("result", "result", 12, null, result.total().toPlainString(), String.valueOf(result.level()));
    }

    private List<Agenda.Point> figures(Trace trace, Map<String, ScorecardItem> lines) {
        var scored = trace.items().stream()
                .filter(item -> item.kind().weighs() && item.points() != null)
                .sorted(WEAKEST_FIRST)
                .toList();
        var weakest = scored.subList(0, Math.min(OF_EACH, scored.size() / 2));
        var strongest =
                new ArrayList<>(scored.subList(Math.max(weakest.size(), scored.size() - OF_EACH), scored.size()));
        java.util.Collections.reverse(strongest);
        var count = weakest.size() + strongest.size();
        var points = new ArrayList<Agenda.Point>();
        strongest.forEach(item -> points.add(figure("strength", minutes(points.size(), count), item, lines)));
        weakest.forEach(item -> points.add(figure("gap", minutes(points.size(), count), item, lines)));
        return points;
    }

    /** The time for strengths and gaps in whole minutes; those left over go to the first. */
    private static int minutes(int at, int of) {
        return MINUTES_FOR_BOTH / of + (at < MINUTES_FOR_BOTH % of ? 1 : 0);
    }

    private Agenda.Point figure(String kind, int minutes, Trace.Item item, Map<String, ScorecardItem> lines) {
        var anchors = item.scaledAnchors() == null ? item.anchors() : item.scaledAnchors();
        var words = anchors.target() == null ? kind : kind + ".target";
        return about(
                kind + ":" + item.indicator(),
                words,
                minutes,
                item.indicator(),
                lines,
                Plain.read(item.points()),
                Plain.read(item.actual()),
                Plain.read(anchors.target()));
    }

    private List<Agenda.Point> remarkable(Trace trace, Map<String, ScorecardItem> lines) {
        var points = new ArrayList<Agenda.Point>();
        for (var item : trace.items()) {
            if (item.kind() == Kind.VETO
                    && item.actual() != null
                    && item.actual().signum() > 0) {
                points.add(about(
                        "veto:" + item.indicator(), "veto", 0, item.indicator(), lines, Plain.read(item.actual())));
            } else if (item.kind().weighs() && item.status() == ItemStatus.MISSING) {
                points.add(about("lacking:" + item.indicator(), "lacking", 0, item.indicator(), lines));
            }
        }
        return points;
    }

    private List<Agenda.Point> views(Assessment both, Map<String, ScorecardItem> lines) {
        var points = new ArrayList<Agenda.Point>();
        if (apart(both, lines.get(both.indicator()))) {
            points.add(about(
                    "difference:" + both.indicator(),
                    "difference",
                    0,
                    both.indicator(),
                    lines,
                    Plain.read(both.self()),
                    Plain.read(both.manager())));
        }
        if (both.selfComment() != null) {
            points.add(about(
                    "comment:" + both.indicator(), "comment", 0, both.indicator(), lines, quoted(both.selfComment())));
        }
        return points;
    }

    private static boolean apart(Assessment both, @Nullable ScorecardItem line) {
        if (both.self() == null || both.manager() == null) {
            return false;
        }
        var rated = line == null || Kind.valueOf(line.line().kind()) == Kind.RATED;
        var distance = both.self().subtract(both.manager()).abs();
        return distance.compareTo(rated ? APART_IN_LEVELS : APART_IN_PERCENT) >= 0;
    }

    private Agenda.Point dispute(Dispute dispute, Map<String, ScorecardItem> lines) {
        return about(
                "dispute:" + dispute.id(),
                "dispute." + dispute.state().name(),
                0,
                dispute.indicator(),
                lines,
                quoted(dispute.reason()),
                dispute.answer() == null ? "–" : quoted(dispute.answer()));
    }

    /** A point about an indicator: its name and unit come first among the facts of the text. */
    private Agenda.Point about(
            String key,
            String words,
            int minutes,
            String indicator,
            Map<String, ScorecardItem> lines,
            String... facts) {
        var line = lines.get(indicator);
        var zh = line == null ? indicator : line.line().name();
        var en = line == null || line.line().nameEn() == null ? zh : line.line().nameEn();
        var unit = line == null ? null : line.line().unit();
        var unitEn = line == null ? null : line.line().unitEn();
        return new Agenda.Point(
                key,
                kind(key),
                minutes,
                indicator,
                say(Locale.CHINESE, words, zh, spaced(unit), facts),
                say(Locale.ENGLISH, words, en, spaced(unitEn == null ? unit : unitEn), facts));
    }

    private static String spaced(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }

    private Agenda.Point point(String key, String words, int minutes, @Nullable String indicator, Object... facts) {
        return new Agenda.Point(
                key,
                kind(key),
                minutes,
                indicator,
                wording.say(Locale.CHINESE, "agenda." + words, facts),
                wording.say(Locale.ENGLISH, "agenda." + words, facts));
    }

    private String say(Locale locale, String words, String name, String unit, String... facts) {
        var all = new ArrayList<Object>(List.of(name, unit));
        all.addAll(List.of(facts));
        return wording.say(locale, "agenda." + words, all.toArray());
    }

    private static String kind(String key) {
        var end = key.indexOf(':');
        return (end < 0 ? key : key.substring(0, end)).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}

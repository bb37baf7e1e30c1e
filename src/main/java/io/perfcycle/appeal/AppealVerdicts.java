package io.perfcycle.appeal;

import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.result.Calculations;
import io.perfcycle.result.FigureDecision;
import io.perfcycle.result.FigureView;
import io.perfcycle.result.Figures;
import io.perfcycle.result.ResultVersion;
import io.perfcycle.result.ResultVersions;
import io.perfcycle.scoring.Trace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a decision does to the result: what it would be, whether it would be worse than the contested one (which no appeal may
 * bring about), and the new version itself.
 */
@Component
@Transactional
class AppealVerdicts {

    private static final List<String> BEST_FIRST = List.of("S", "A", "B", "C", "D");

    /** A result as it would be. {@code decidedLevel} is null where the level follows from the total. */
    record Prospect(
            Trace trace,
            @Nullable String decidedLevel,
            @Nullable String level) {}

    private final Participations participations;
    private final Cycles cycles;
    private final Figures figures;
    private final Calculations calculations;
    private final ResultVersions versions;

    AppealVerdicts(
            Participations participations,
            Cycles cycles,
            Figures figures,
            Calculations calculations,
            ResultVersions versions) {
        this.participations = participations;
        this.cycles = cycles;
        this.figures = figures;
        this.calculations = calculations;
        this.versions = versions;
    }

    ResultVersion contested(Appeal appeal) {
        return versions.of(appeal.participationId()).stream()
                .filter(version -> version.version() == appeal.contestedVersion())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The result with these figures and, if given, this level. Without a level it follows from the total, but what was
     * decided in the person's favour before stays.
     */
    @Transactional(readOnly = true)
    Prospect prospect(Appeal appeal, List<Appeal.Correction> corrections, @Nullable String level) {
        var person = participations.get(appeal.participationId());
        var trace = calculations.whatIf(cycles.get(person.cycle()), person, given(person, corrections));
        return prospect(appeal, person, trace, level);
    }

    private Prospect prospect(Appeal appeal, Participation person, Trace trace, @Nullable String level) {
        var cycle = cycles.get(person.cycle());
        if (level == null) {
            var before = contested(appeal);
            var follows = versions.levelOf(cycle, trace, null).orElse(null);
            var keeps = before.decidedLevel() != null && rank(follows) > rank(before.level());
            return prospect(trace, keeps ? before.decidedLevel() : null, person);
        }
        return prospect(trace, level, person);
    }

    private Prospect prospect(Trace trace, @Nullable String decided, Participation person) {
        return new Prospect(
                trace,
                decided,
                versions.levelOf(cycles.get(person.cycle()), trace, decided).orElse(null));
    }

    /** Nobody is worse off for having appealed. */
    @Transactional(readOnly = true)
    boolean worse(Appeal appeal, Prospect prospect) {
        var before = contested(appeal);
        return before.total() != null
                && (prospect.trace().total() == null
                        || prospect.trace().total().compareTo(before.total()) < 0
                        || rank(prospect.level()) > rank(before.level()));
    }

    @Transactional(readOnly = true)
    boolean same(Appeal appeal, Prospect prospect) {
        var before = contested(appeal);
        return Objects.equals(before.level(), prospect.level())
                && (before.total() == null
                        ? prospect.trace().total() == null
                        : prospect.trace().total() != null
                                && before.total().compareTo(prospect.trace().total()) == 0);
    }

    /** The corrected figures count, and the result they lead to is the next version. Safe to repeat. */
    int adjust(Appeal appeal, Appeal.Decision decision, String hearer) {
        var person = participations.get(appeal.participationId());
        var given = given(person, decision.corrections());
        if (!given.isEmpty()) {
            figures.decide(given, hearer);
        }
        var prospect = prospect(appeal, person, calculate(person), decision.level());
        return append(person, prospect.trace(), prospect.decidedLevel(), hearer, decision.reason());
    }

    /** The result is withdrawn: a version in which nothing counts. The figures themselves stay as they were. */
    int withdraw(Appeal appeal, Appeal.Decision decision, String hearer) {
        var person = participations.get(appeal.participationId());
        var nothing = figures.of(person.id()).stream()
                .map(FigureView::item)
                .map(item -> Figures.Given.waived(item, decision.reason()))
                .toList();
        var trace = calculations.whatIf(cycles.get(person.cycle()), person, nothing);
        return append(person, trace, null, hearer, decision.reason());
    }

    /** The new ratings count; where they lead to less than the contested result, that one stands again. */
    int rateAgain(Appeal appeal, List<Appeal.Correction> ratings, String reason) {
        var person = participations.get(appeal.participationId());
        var rater = Objects.requireNonNull(appeal.hearer());
        var prospect = prospect(appeal, ratings, null);
        if (worse(appeal, prospect)) {
            var before = contested(appeal);
            var trace = versions.traceOf(person.id(), before.version()).orElseThrow();
            return append(person, trace, before.decidedLevel(), rater, reason);
        }
        figures.decide(given(person, ratings), rater);
        return append(person, calculate(person), prospect.decidedLevel(), rater, reason);
    }

    private int append(Participation person, Trace trace, @Nullable String decidedLevel, String actor, String reason) {
        versions.append(person, trace, ResultVersion.Source.APPEAL, actor, reason, decidedLevel);
        return versions.newest(person.id()).orElseThrow().version();
    }

    private Trace calculate(Participation person) {
        return Objects.requireNonNull(calculations
                .calculate(cycles.get(person.cycle()), List.of(person))
                .get(person.id()));
    }

    private List<Figures.Given> given(Participation person, List<Appeal.Correction> corrections) {
        Map<String, ScorecardItem> items = figures.of(person.id()).stream()
                .map(FigureView::item)
                .collect(Collectors.toMap(ScorecardItem::key, Function.identity()));
        return corrections.stream()
                .map(one -> {
                    var item = Objects.requireNonNull(items.get(one.item()));
                    return new Figures.Given(
                            person.id(), item.segment(), item.indicator(), one.standing(), value(one), one.reason());
                })
                .toList();
    }

    private static @Nullable BigDecimal value(Appeal.Correction one) {
        return one.standing() == FigureDecision.Standing.SUPPLIED || one.standing() == FigureDecision.Standing.RATED
                ? one.value()
                : null;
    }

    /** 0 for the best; no level is worse than any. */
    private static int rank(@Nullable String level) {
        var place = BEST_FIRST.indexOf(String.valueOf(level));
        return place < 0 ? BEST_FIRST.size() : place;
    }
}

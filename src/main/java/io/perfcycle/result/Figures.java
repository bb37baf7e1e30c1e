package io.perfcycle.result;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.cycle.Owners;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.scoring.Kind;
import io.perfcycle.workflow.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of each indicator of each person, who must supply what is not, and a vocabulary of the models. */
@Vocabulary
@Component("figures")
@Transactional
public class Figures {

    private static final int CHUNK = 500;

    private final FigureTable table;
    private final ScorecardItems scorecards;
    private final Participations participations;
    private final Disputes disputes;
    private final Owners owners;
    private final Indicators indicators;
    private final AuditTrail audit;

    Figures(
            FigureTable table,
            ScorecardItems scorecards,
            Participations participations,
            Disputes disputes,
            Owners owners,
            Indicators indicators,
            AuditTrail audit) {
        this.table = table;
        this.scorecards = scorecards;
        this.participations = participations;
        this.disputes = disputes;
        this.owners = owners;
        this.indicators = indicators;
        this.audit = audit;
    }

    /** One person's figures in the order of the scorecard. */
    @Transactional(readOnly = true)
    public List<FigureView> of(long participationId) {
        return of(List.of(participationId)).getOrDefault(participationId, List.of());
    }

    /** Many people's figures in three queries. */
    @Transactional(readOnly = true)
    public Map<Long, List<FigureView>> of(Collection<Long> participationIds) {
        if (participationIds.isEmpty()) {
            return Map.of();
        }
        var items = scorecards.of(participationIds);
        var inputs = table.inputs(participationIds);
        var decisions = table.decisions(participationIds);
        var views = new HashMap<Long, List<FigureView>>();
        items.forEach((id, scorecard) -> views.put(
                id,
                scorecard.stream()
                        .map(item -> view(
                                item,
                                inputs.getOrDefault(id, Map.of()).get(item.indicator()),
                                decisions.getOrDefault(id, Map.of()).get(item.indicator())))
                        .toList()));
        return views;
    }

    private static FigureView view(
            ScorecardItem item, @Nullable Map<String, @Nullable BigDecimal> inputs, @Nullable FigureDecision decision) {
        var figure = Calculation.figure(item.line(), inputs, decision);
        var actual = figure.actual().shown().orElse(null);
        var standing = decision != null ? decision.standing().name() : actual == null ? "MISSING" : "MEASURED";
        return new FigureView(item, inputs == null ? Map.of() : inputs, actual, standing, decision);
    }

    /** Whether a figure of this kind comes from data, and so can be lacking before anybody rates. */
    public static boolean fromData(ScorecardItem item) {
        var kind = Kind.valueOf(item.line().kind());
        return !item.own()
                && kind != Kind.RATED
                && (kind != Kind.MILESTONE || item.line().formula() != null)
                && (kind != Kind.BONUS || item.line().formula() != null);
    }

    /** The active participations of a cycle that lack a figure from data, by indicator. */
    @Transactional(readOnly = true)
    public Map<String, List<Participation>> lacking(String cycle) {
        var people = participations.of(cycle).stream()
                .filter(Participation::isActive)
                .toList();
        var lacking = new TreeMap<String, List<Participation>>();
        for (var from = 0; from < people.size(); from += CHUNK) {
            var chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
            var figures = of(chunk.stream().map(Participation::id).toList());
            for (var person : chunk) {
                for (var figure : figures.getOrDefault(person.id(), List.of())) {
                    if (figure.isMissing() && fromData(figure.item())) {
                        lacking.computeIfAbsent(figure.item().indicator(), code -> new java.util.ArrayList<>())
                                .add(person);
                    }
                }
            }
        }
        return lacking;
    }

    /** Vocabulary: the indicators for which somebody in the cycle lacks a figure. */
    @Transactional(readOnly = true)
    public List<String> lackingIndicators(String cycle) {
        return List.copyOf(lacking(cycle).keySet());
    }

    /** Vocabulary: the objections of this person that await an answer. */
    @Transactional(readOnly = true)
    public List<Long> openDisputes(Long participationId) {
        return disputes.of(participationId).stream()
                .filter(dispute -> dispute.state() == Disputes.State.OPEN)
                .map(Disputes.Dispute::id)
                .toList();
    }

    /** Vocabulary: who supplies this indicator's figures. */
    @Transactional(readOnly = true)
    public @Nullable String dataOwner(String indicator) {
        return owners.ownerOf(owner(indicator));
    }

    /** Vocabulary: the data owners, where the indicator names nobody. */
    @Transactional(readOnly = true)
    public List<String> dataOwnerPool(String indicator) {
        return owners.poolOf(owner(indicator));
    }

    /** Vocabulary: who answers this objection. */
    @Transactional(readOnly = true)
    public @Nullable String disputeOwner(Long dispute) {
        return dataOwner(indicatorOf(dispute));
    }

    /** Vocabulary: the data owners, where the indicator in question names nobody. */
    @Transactional(readOnly = true)
    public List<String> disputeOwnerPool(Long dispute) {
        return dataOwnerPool(indicatorOf(dispute));
    }

    private String indicatorOf(Long dispute) {
        return disputes.find(dispute).map(Disputes.Dispute::indicator).orElse("");
    }

    private @Nullable String owner(String indicator) {
        return indicators.find(indicator).map(found -> found.owner()).orElse(null);
    }

    /** A figure from a person instead of the measurements. */
    public void supply(long participationId, String indicator, BigDecimal figure, String reason, String by) {
        decide(participationId, indicator, FigureDecision.Standing.SUPPLIED, figure, reason, by);
    }

    /** Nobody asks for the figure any more; its weight is left out. */
    public void waive(long participationId, String indicator, String reason, String by) {
        decide(participationId, indicator, FigureDecision.Standing.WAIVED, null, reason, by);
    }

    /** The indicator does not concern this person in this cycle; its weight is left out. */
    public void notApplicable(long participationId, String indicator, String reason, String by) {
        decide(participationId, indicator, FigureDecision.Standing.NOT_APPLICABLE, null, reason, by);
    }

    /** A rating, as the level (or its mean) on the 1 to 5 scale, an accepted share, or bonus points. */
    public void rate(long participationId, String indicator, BigDecimal rated, String by) {
        table.decide(participationId, indicator, FigureDecision.Standing.RATED, rated, null, by);
    }

    private void decide(
            long participationId,
            String indicator,
            FigureDecision.Standing standing,
            @Nullable BigDecimal figure,
            String reason,
            String by) {
        var before = of(participationId).stream()
                .filter(view -> view.item().indicator().equals(indicator))
                .findFirst()
                .map(view -> view.standing() + " " + Objects.toString(view.actual(), ""))
                .orElse("");
        table.decide(participationId, indicator, standing, figure, reason, by);
        audit.record(
                "figure." + standing.name().toLowerCase(java.util.Locale.ROOT),
                participations.get(participationId).key() + "/" + indicator,
                before,
                standing + " " + Objects.toString(figure, ""),
                reason);
    }

    /** From here on the figures of this person stand; later measurements do not change them. */
    public void signOff(long participationId, String by) {
        table.signOff(participationId, by);
    }

    @Transactional(readOnly = true)
    public boolean isSignedOff(long participationId) {
        return !table.signedOff(List.of(participationId)).isEmpty();
    }
}

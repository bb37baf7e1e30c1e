package io.perfcycle.result;

import io.perfcycle.access.AuditTrail;
import io.perfcycle.access.Role;
import io.perfcycle.cycle.Owners;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.indicator.Indicators;
import io.perfcycle.organization.Employees;
import io.perfcycle.scoring.Kind;
import io.perfcycle.workflow.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Employees employees;
    private final AuditTrail audit;

    Figures(
            FigureTable table,
            ScorecardItems scorecards,
            Participations participations,
            Disputes disputes,
            Owners owners,
            Indicators indicators,
            Employees employees,
            AuditTrail audit) {
        this.table = table;
        this.scorecards = scorecards;
        this.participations = participations;
        this.disputes = disputes;
        this.owners = owners;
        this.indicators = indicators;
        this.employees = employees;
        this.audit = audit;
    }

    /** One person's figures, segment by segment, in the order of the scorecard. */
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
        var items = scorecards.inAllSegments(participationIds);
        var inputs = table.inputs(participationIds);
        var decisions = table.decisions(participationIds);
        var views = new HashMap<Long, List<FigureView>>();
        items.forEach((id, scorecard) -> views.put(
                id,
                scorecard.stream()
                        .map(item -> view(
                                item,
                                inputs.getOrDefault(id, Map.of()).get(item.key()),
                                decisions.getOrDefault(id, Map.of()).get(item.key())))
                        .toList()));
        return views;
    }

    static FigureView view(
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
                figures.getOrDefault(person.id(), List.of()).stream()
                        .filter(figure -> figure.isMissing() && fromData(figure.item()))
                        .map(figure -> figure.item().indicator())
                        .distinct()
                        .forEach(indicator -> lacking.computeIfAbsent(indicator, code -> new ArrayList<>())
                                .add(person));
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

    /** Vocabulary: who answers this objection; nobody in his own cause or in that of his manager. */
    @Transactional(readOnly = true)
    public @Nullable String disputeOwner(Long dispute) {
        return disputes.find(dispute)
                .map(found -> dataOwner(found.indicator()))
                .filter(owner -> !isPartial(owner, dispute))
                .orElse(null);
    }

    /** Vocabulary: the data owners, where the indicator names nobody; HR too, where its owner would judge himself. */
    @Transactional(readOnly = true)
    public List<String> disputeOwnerPool(Long dispute) {
        if (disputeOwner(dispute) != null) {
            return List.of();
        }
        var pool = disputes.find(dispute)
                .map(found -> dataOwnerPool(found.indicator()))
                .orElse(List.of());
        return pool.isEmpty() ? List.of(Role.DATA_OWNER.group(), Role.HR.group()) : pool;
    }

    private boolean isPartial(String owner, Long dispute) {
        var person = participations.get(disputes.find(dispute).orElseThrow().participationId());
        return partialOf(person.cycle(), owner).contains(person.employeeNo());
    }

    /** Whose figures this person must not decide about: his own, and those of his manager, now and in the cycle. */
    @Transactional(readOnly = true)
    public Set<String> partialOf(String cycle, String employeeNo) {
        var partial = new HashSet<String>();
        partial.add(employeeNo);
        employees.managerOf(employeeNo).ifPresent(partial::add);
        participations.find(cycle, employeeNo).flatMap(Participation::managerNo).ifPresent(partial::add);
        return partial;
    }

    private @Nullable String owner(String indicator) {
        return indicators.find(indicator).map(found -> found.owner()).orElse(null);
    }

    /**
     * What a person decides about one figure.
     *
     * @param figure only for SUPPLIED
     */
    public record Given(
            long participationId,
            int segment,
            String indicator,
            FigureDecision.Standing standing,
            @Nullable BigDecimal figure,
            String reason) {

        /** A figure from a person instead of the measurements. */
        public static Given supplied(ScorecardItem item, BigDecimal figure, String reason) {
            return of(item, FigureDecision.Standing.SUPPLIED, figure, reason);
        }

        /** Nobody asks for the figure any more; its weight is left out. */
        public static Given waived(ScorecardItem item, String reason) {
            return of(item, FigureDecision.Standing.WAIVED, null, reason);
        }

        /** The indicator does not concern this person in this cycle; its weight is left out. */
        public static Given notApplicable(ScorecardItem item, String reason) {
            return of(item, FigureDecision.Standing.NOT_APPLICABLE, null, reason);
        }

        private static Given of(
                ScorecardItem item, FigureDecision.Standing standing, @Nullable BigDecimal figure, String reason) {
            return new Given(item.participationId(), item.segment(), item.indicator(), standing, figure, reason);
        }

        private String key() {
            return ScorecardItem.key(indicator, segment);
        }
    }

    /** Keeps what a person decided about these figures, with what stood there before in the audit trail. */
    public void decide(List<Given> given, String by) {
        var ids = given.stream().map(Given::participationId).distinct().toList();
        var before = of(ids);
        var people = participations.load(ids).stream().collect(Collectors.toMap(Participation::id, Participation::key));
        table.decide(given, by);
        given.forEach(one -> audit.record(
                "figure." + one.standing().name().toLowerCase(Locale.ROOT),
                people.get(one.participationId()) + "/" + one.key(),
                before.getOrDefault(one.participationId(), List.of()).stream()
                        .filter(view -> view.item().key().equals(one.key()))
                        .findFirst()
                        .map(view -> shown(view.standing(), view.actual()))
                        .orElse(null),
                shown(one.standing().name(), one.figure()),
                one.reason()));
    }

    private static String shown(String standing, @Nullable BigDecimal figure) {
        return figure == null ? standing : standing + " " + figure.toPlainString();
    }

    /**
     * The ratings of one person by indicator: levels (or their means) on the 1 to 5 scale, accepted shares, bonus points.
     * What somebody has decided about a figure already stays as it is.
     */
    public void rate(long participationId, Map<String, BigDecimal> rated, String by) {
        rate(participationId, 0, rated, by);
    }

    /** The same in one segment of somebody whose participation is split. */
    public void rate(long participationId, int segment, Map<String, BigDecimal> rated, String by) {
        table.rate(participationId, segment, rated, by);
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

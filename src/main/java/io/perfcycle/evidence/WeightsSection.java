package io.perfcycle.evidence;

import io.perfcycle.evidence.WeightEvidence.Preview;
import io.perfcycle.evidence.WeightEvidence.Standing;
import io.perfcycle.evidence.WeightEvidence.Suggested;
import io.perfcycle.evidence.WeightEvidence.Weight;
import io.perfcycle.organization.Organization;
import io.perfcycle.organization.Post;
import io.perfcycle.statistics.WeightMethods;
import io.perfcycle.statistics.WeightProposal;
import io.perfcycle.statistics.WeightProposal.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code weights}: proposals for each post's weights from the results of the last cycles. */
@Component
class WeightsSection implements EvidenceSection<WeightEvidence> {

    private static final int SMALLEST = 5;

    private final WeightHistory history;
    private final WeightEffects effects;
    private final BusinessOutcomes outcomes;
    private final IndicatorFacts facts;
    private final Organization organization;

    WeightsSection(
            WeightHistory history,
            WeightEffects effects,
            BusinessOutcomes outcomes,
            IndicatorFacts facts,
            Organization organization) {
        this.history = history;
        this.effects = effects;
        this.outcomes = outcomes;
        this.facts = facts;
        this.organization = organization;
    }

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public Class<WeightEvidence> type() {
        return WeightEvidence.class;
    }

    @Override
    public WeightEvidence compute(EvidenceScope scope) {
        var past = history.of(scope);
        var posts = organization.posts();
        var known = facts.of(past.posts().stream()
                .flatMap(post -> post.lines().stream())
                .map(line -> line.indicator())
                .toList());
        return new WeightEvidence(
                past.cycles(),
                past.posts().stream()
                        .map(post -> scorecard(past, post, posts.get(post.code()), known))
                        .toList());
    }

    private WeightEvidence.Scorecard scorecard(
            WeightHistory.Past past,
            WeightHistory.Post post,
            @Nullable Post named,
            Map<String, IndicatorFacts.Fact> known) {
        var critic = post.proposal();
        var standing =
                post.standing() == Standing.PROPOSED && critic.isEmpty() ? Standing.OUT_OF_BOUNDS : post.standing();
        var weights = weights(post, known, critic);
        return new WeightEvidence.Scorecard(
                post.code(),
                named == null ? post.code() : named.name(),
                named == null ? null : named.nameEn(),
                standing,
                post.culprit(),
                post.rows().length,
                (int) Arrays.stream(post.people()).distinct().count(),
                post.periods(),
                post.seed(),
                weights,
                critic.map(proposal -> preview(past, post, proposal)).orElse(null));
    }

    private List<Weight> weights(
            WeightHistory.Post post, Map<String, IndicatorFacts.Fact> known, Optional<WeightProposal> critic) {
        var joined = joined(post);
        var regression = post.standing() == Standing.PROPOSED
                ? WeightProposal.of(joined, post.people(), Method.REGRESSION, post.bounds(), post.seed())
                : Optional.<WeightProposal>empty();
        var withOutcome = (int) Arrays.stream(joined)
                .filter(row -> !Double.isNaN(row[row.length - 1]))
                .count();
        var entropy = WeightMethods.entropy(post.rows());
        var bounds = post.bounds();
        var weights = new ArrayList<Weight>();
        for (var at = 0; at < post.lines().size(); at++) {
            var place = at;
            var fact = known.get(post.lines().get(at).indicator());
            weights.add(new Weight(
                    fact.code(),
                    fact.name(),
                    fact.nameEn(),
                    bounds.get(at).present(),
                    bounds.get(at).least(),
                    bounds.get(at).most(),
                    critic.map(proposal -> proposal.proposed().get(place)).orElse(null),
                    critic.map(proposal -> suggested(proposal, place, post.rows().length))
                            .orElse(null),
                    regression
                            .map(proposal -> suggested(proposal, place, withOutcome))
                            .orElse(null),
                    entropy.map(shares -> places(shares[place] * 100)).orElse(null)));
        }
        return weights;
    }

    /** The complete results with the outcome as a further column. */
    private double[][] joined(WeightHistory.Post post) {
        var outcome = outcomes.after(post.results());
        var joined = new double[post.rows().length][];
        for (var row = 0; row < joined.length; row++) {
            var points = post.rows()[row];
            joined[row] = Arrays.copyOf(points, points.length + 1);
            joined[row][points.length] = outcome[post.kept()[row]];
        }
        return joined;
    }

    private static Suggested suggested(WeightProposal proposal, int place, int n) {
        return new Suggested(
                n,
                places(proposal.raw().get(place)),
                proposal.proposed().get(place),
                proposal.low().get(place),
                proposal.high().get(place));
    }

    private Preview preview(WeightHistory.Past past, WeightHistory.Post post, WeightProposal proposal) {
        var all = effects.of(past, post, proposal.proposed());
        var gaining = count(all.stream().map(effect -> effect.change().signum()).toList(), 1);
        var losing = count(all.stream().map(effect -> effect.change().signum()).toList(), -1);
        var rises = all.stream().map(effect -> Integer.signum(effect.rise())).toList();
        var mean = all.stream()
                .mapToDouble(effect -> effect.change().doubleValue())
                .average();
        return new Preview(
                past.cycles().get(past.cycles().size() - 1),
                all.size(),
                gaining,
                losing,
                all.size() - gaining - losing,
                count(rises, 1),
                count(rises, -1),
                all.size() < SMALLEST ? null : places(mean.orElse(0)));
    }

    private static int count(List<Integer> signs, int sign) {
        return (int) signs.stream().filter(one -> one == sign).count();
    }

    private static double places(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}

package io.perfcycle.systemreview;

import io.perfcycle.access.Reads;
import io.perfcycle.cycle.Participation;
import io.perfcycle.cycle.Participations;
import io.perfcycle.result.ScoredResults;
import io.perfcycle.result.ScoredResults.Scored;
import io.perfcycle.workflow.Decisions;
import io.perfcycle.workflow.Processes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would have gained and who lost in the newest cycle of the review, had other weights stood: the same points, weighed by the
 * scorecard's present weights and by the others, without bonuses. Says nothing about people who would have acted otherwise.
 */
@Component
@Transactional(readOnly = true)
class Preview {

    /** One person under both weights. */
    record Person(
            String employeeNo,
            String name,
            String before,
            String after,
            String change,
            @Nullable String levelBefore,
            @Nullable String levelAfter) {}

    /**
     * A post under both weights.
     *
     * @param up how many would reach a better level
     * @param down how many a worse one
     * @param people whose results are weighed; 0 where they are too few to be told of
     * @param tooFew whether numbers are kept back because they would tell of fewer people than the smallest size
     * @param meanChange of the totals
     * @param changes the largest first
     */
    record Effect(
            String cycle,
            int people,
            boolean tooFew,
            int gain,
            int lose,
            int up,
            int down,
            @Nullable String meanChange,
            List<Person> changes) {

        /** The same for whoever may know how many, but not whom: nobody is named, and of a few nothing is told. */
        Effect counted() {
            return people > 0 && people < SMALLEST
                    ? new Effect(cycle, 0, true, 0, 0, 0, 0, null, List.of())
                    : new Effect(cycle, people, false, gain, lose, up, down, meanChange, List.of());
        }
    }

    /** The newest cycle of a review, read once. */
    record Base(String cycle, Map<String, List<Scored>> byPost, Map<String, String> names) {}

    /** Of fewer people than these the committee is told nothing, as everywhere in the evidence. */
    static final int SMALLEST = 5;

    private static final int LISTED = 200;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(120);

    private final ScoredResults results;
    private final Participations participations;
    private final Decisions decisions;
    private final Processes processes;
    private final Reads reads;

    Preview(
            ScoredResults results,
            Participations participations,
            Decisions decisions,
            Processes processes,
            Reads reads) {
        this.results = results;
        this.participations = participations;
        this.decisions = decisions;
        this.processes = processes;
        this.reads = reads;
    }

    Base base(Review review) {
        if (review.cycles().isEmpty()) {
            return new Base("", Map.of(), Map.of());
        }
        var newest = review.cycles().get(review.cycles().size() - 1);
        return new Base(
                newest,
                results.of(List.of(newest)).stream().collect(Collectors.groupingBy(Scored::post)),
                participations.of(newest).stream()
                        .collect(
                                Collectors.toMap(Participation::employeeNo, Participation::name, (one, other) -> one)));
    }

    /**
     * What other weights would have done.
     *
     * @param now the weights that stand, by indicator
     * @param then the others; an indicator without one no longer counts
     * @param reader whose own row is nobody's business in a decision of his
     */
    Effect of(Base base, String post, Map<String, BigDecimal> now, Map<String, BigDecimal> then, String reader) {
        var people = new ArrayList<Person>();
        var gain = 0;
        var lose = 0;
        var up = 0;
        var down = 0;
        var sum = BigDecimal.ZERO;
        for (var scored : base.byPost().getOrDefault(post, List.of())) {
            var before = total(scored, now);
            var after = total(scored, then);
            if (before.isEmpty() || after.isEmpty() || scored.total() == null) {
                continue;
            }
            var change = after.get().subtract(before.get());
            var levelBefore = level(before.get(), scored.vetoed());
            var levelAfter = level(after.get(), scored.vetoed());
            gain += change.signum() > 0 ? 1 : 0;
            lose += change.signum() < 0 ? 1 : 0;
            var step = Integer.signum(rank(levelBefore) - rank(levelAfter));
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            sum = sum.add(change);
            people.add(new Person(
                    scored.employeeNo(),
                    base.names().getOrDefault(scored.employeeNo(), scored.employeeNo()),
                    before.get().toPlainString(),
                    after.get().toPlainString(),
                    change.toPlainString(),
                    levelBefore,
                    levelAfter));
        }
        var n = people.size();
        var changes = people.stream()
                .filter(person -> new BigDecimal(person.change()).signum() != 0)
                .filter(person -> !person.employeeNo().equals(reader))
                .sorted(Comparator.<Person, BigDecimal>comparing(person -> new BigDecimal(person.change()).abs())
                        .reversed()
                        .thenComparing(Person::employeeNo))
                .limit(LISTED)
                .toList();
        reads.of(base.cycle(), changes.stream().map(Person::employeeNo).toList());
        return new Effect(
                base.cycle(),
                n,
                false,
                gain,
                lose,
                up,
                down,
                n == 0
                        ? null
                        : sum.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP)
                                .toPlainString(),
                changes);
    }

    /** The total of what counts, as the scoring rounds it; empty where nothing counts. */
    static Optional<BigDecimal> total(Scored scored, Map<String, BigDecimal> weights) {
        var sum = BigDecimal.ZERO;
        var whole = BigDecimal.ZERO;
        for (var item : scored.items()) {
            var weight = weights.get(item.indicator());
            if (weight != null && !Double.isNaN(item.counted())) {
                sum = sum.add(weight.multiply(BigDecimal.valueOf(item.counted())));
                whole = whole.add(weight);
            }
        }
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.divide(whole, 2, RoundingMode.HALF_UP).min(HIGHEST));
    }

    private String level(BigDecimal total, boolean vetoed) {
        return String.valueOf(decisions
                .decide(
                        processes.currentDeployment(),
                        "rating",
                        Map.of("total", total, "vetoed", vetoed, "decidedLevel", ""))
                .get("level"));
    }

    private static int rank(@Nullable String level) {
        return level == null ? -1 : "SABCD".indexOf(level);
    }
}

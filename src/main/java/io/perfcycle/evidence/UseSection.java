package io.perfcycle.evidence;

import static io.perfcycle.evidence.UseEvidence.SMALLEST;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.evidence.ResultFacts.Fact;
import io.perfcycle.evidence.ReviewedPeople.Reviewed;
import io.perfcycle.evidence.UseEvidence.Left;
import io.perfcycle.evidence.UseEvidence.Low;
import io.perfcycle.evidence.UseEvidence.OfPay;
import io.perfcycle.evidence.UseEvidence.Pay;
import io.perfcycle.evidence.UseEvidence.Retention;
import io.perfcycle.statistics.Estimate;
import io.perfcycle.statistics.RiskRatio;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Section {@code use}: reads what followed from the results of the cycles. */
@Component
@Transactional(readOnly = true)
class UseSection implements EvidenceSection<UseEvidence> {

    private static final List<Integer> MONTHS = List.of(12, 6, 3);

    private final ReviewedPeople people;
    private final ObjectProvider<ResultFacts> facts;
    private final CourseEffects effects;
    private final WorkingCalendar calendar;
    private final JdbcClient database;

    UseSection(
            ReviewedPeople people,
            ObjectProvider<ResultFacts> facts,
            CourseEffects effects,
            WorkingCalendar calendar,
            JdbcClient database) {
        this.people = people;
        this.facts = facts;
        this.effects = effects;
        this.calendar = calendar;
        this.database = database;
    }

    @Override
    public String name() {
        return "use";
    }

    @Override
    public Class<UseEvidence> type() {
        return UseEvidence.class;
    }

    @Override
    public UseEvidence compute(EvidenceScope scope) {
        var rated = people.of(scope.cycles()).stream()
                .filter(person -> person.level() != null)
                .toList();
        return new UseEvidence(
                low(rated, facts(scope)),
                effects.of(scope.cycles()),
                NextCycle.of(rated, scope.cycles()),
                retention(rated),
                pay(rated));
    }

    private Map<Fact, Set<Long>> facts(EvidenceScope scope) {
        var all = new EnumMap<Fact, Set<Long>>(Fact.class);
        facts.orderedStream()
                .forEach(room -> room.of(scope.cycles())
                        .forEach((fact, ids) -> all.computeIfAbsent(fact, any -> new HashSet<>())
                                .addAll(ids)));
        return all;
    }

    private static Low low(List<Reviewed> rated, Map<Fact, Set<Long>> facts) {
        var low = rated.stream().filter(person -> Levels.low(person.level())).toList();
        var planned = facts.getOrDefault(Fact.PLANNED, Set.of());
        var trained = facts.getOrDefault(Fact.TRAINED, Set.of());
        return new Low(
                low.size(),
                RatersSection.share(low, one -> planned.contains(one.id())),
                RatersSection.share(low, one -> trained.contains(one.id())),
                RatersSection.share(low, one -> planned.contains(one.id()) || trained.contains(one.id())));
    }

    /** The longest of twelve, six and three months for which some cycle lies back far enough. */
    private Retention retention(List<Reviewed> rated) {
        var today = calendar.today();
        for (var months : MONTHS) {
            var old = rated.stream()
                    .filter(person -> !person.periodEnd().plusMonths(months).isAfter(today))
                    .toList();
            if (!old.isEmpty()) {
                return retention(old, months);
            }
        }
        return retention(List.of(), 0);
    }

    private Retention retention(List<Reviewed> old, int months) {
        var leaving = leaving();
        var newest = new HashMap<String, Reviewed>();
        old.stream()
                .filter(person -> !gone(person, leaving, 0))
                .forEach(person -> newest.put(person.employeeNo(), person));
        var all = newest.values();
        return new Retention(
                months,
                all.size(),
                Levels.ORDER.stream()
                        .map(level -> {
                            var own = all.stream()
                                    .filter(one -> level.equals(one.level()))
                                    .toList();
                            return new Left(
                                    level, own.size(), RatersSection.share(own, one -> gone(one, leaving, months)));
                        })
                        .toList(),
                RiskRatio.of(
                        (int) all.stream()
                                .filter(one -> Levels.low(one.level()) && gone(one, leaving, months))
                                .count(),
                        (int) all.stream()
                                .filter(one -> Levels.low(one.level()))
                                .count(),
                        (int) all.stream()
                                .filter(one -> Levels.top(one.level()) && gone(one, leaving, months))
                                .count(),
                        (int) all.stream()
                                .filter(one -> Levels.top(one.level()))
                                .count(),
                        SMALLEST));
    }

    private Map<String, LocalDate> leaving() {
        return database
                .sql("select employee_no, left_on from employee where left_on is not null")
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean gone(Reviewed person, Map<String, LocalDate> leaving, int months) {
        var left = leaving.get(person.employeeNo());
        return left != null && !left.isAfter(person.periodEnd().plusMonths(months));
    }

    private static Pay pay(List<Reviewed> rated) {
        var paid = rated.stream().filter(person -> person.coefficient() != null).toList();
        var most = new HashMap<String, double[]>();
        paid.forEach(person -> {
            var rank = Levels.ORDER.indexOf(String.valueOf(person.level()));
            if (rank >= 0) {
                var highest = most.computeIfAbsent(person.cycle(), any -> new double[Levels.ORDER.size()]);
                highest[rank] = Math.max(highest[rank], coefficient(person));
            }
        });
        return new Pay(
                paid.size(),
                topOverMedian(paid),
                RatersSection.share(paid, person -> disagrees(person, most.get(person.cycle()))),
                Levels.ORDER.stream()
                        .map(level -> {
                            var own = paid.stream()
                                    .filter(one -> level.equals(one.level()))
                                    .mapToDouble(UseSection::coefficient)
                                    .toArray();
                            return new OfPay(level, own.length, GroupComparison.mean(own));
                        })
                        .toList());
    }

    private static boolean disagrees(Reviewed person, double @org.jspecify.annotations.Nullable [] highest) {
        var rank = Levels.ORDER.indexOf(String.valueOf(person.level()));
        return highest != null
                && rank >= 0
                && IntStream.range(rank + 1, highest.length).anyMatch(lower -> highest[lower] > coefficient(person));
    }

    private static Estimate topOverMedian(List<Reviewed> paid) {
        var top = paid.stream().filter(one -> Levels.top(one.level())).toList();
        var all = paid.stream().mapToDouble(UseSection::coefficient).sorted().toArray();
        if (top.size() < SMALLEST) {
            return Estimate.insufficient(top.size());
        }
        var half = all.length / 2;
        var median = all.length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
        return Estimate.of(
                paid.size(),
                top.stream().mapToDouble(UseSection::coefficient).average().orElseThrow() / median);
    }

    private static double coefficient(Reviewed person) {
        return Objects.requireNonNull(person.coefficient());
    }
}

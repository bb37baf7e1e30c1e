package io.perfcycle.demo;

import io.perfcycle.demo.DemoCompany.Person;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Scaling.EmploymentType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How well people of the demo company do, and how they are judged: the model that {@code docs/demo-model.md} states. Points of an
 * indicator are the season's mean plus the person's ability and form of the quarter (now and then a bad one), a liking for the indicator, luck, and what
 * was learned; levels that managers give follow ability and form, not the figures. On top lie the flaws that were planted. Another
 * seed is another company with the same flaws.
 */
final class DemoModel {

    /** The seed of the demo itself. */
    static final long DEMO = 7;

    private static final double USUAL = 96;
    private static final double ABILITY = 7;
    private static final double FORM = 3;
    private static final double BAD_QUARTER = -28;
    private static final double SHARE_BAD = 1.0 / 40;
    private static final double LIKING = 5;
    private static final double LUCK = 9;
    private static final double JUDGEMENT = 10.5;
    private static final double VALUE = 100;
    private static final double VALUE_OF_A_POINT = 1.2;
    private static final double VALUE_SPREAD = 6;
    /** Whose rule gives no more than 100, as a corridor's or a milestone's does, is set so that few get there. */
    private static final double ENDS_AT_100 = -14;

    private static final double LEFT = -15;
    private static final double LEAST = 30;
    private static final double MOST = 120;
    private static final double SHARE_MISSING = 1.0 / 45;
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Points more or less by calendar quarter: after the winter holidays it is quiet, at the end of the year it is not. */
    private static final List<Double> SEASON = List.of(-2.0, 0.0, 0.0, 2.0);

    private final LocalDate thisQuarter;
    private final long seed;
    private final DemoFlaws flaws;
    private final DemoLearning learning;
    private final Set<String> endingAt100;
    private final Map<String, Double> abilities;
    private final Map<String, Person> people;

    /** @param today chance goes by how long ago something was, so that the story is the same on whatever day it is told */
    DemoModel(DemoCompany company, LocalDate today, long seed, DemoFlaws flaws, DemoLearning learning) {
        this.thisQuarter = DemoQuarter.of(today).start();
        this.seed = seed;
        this.flaws = flaws;
        this.learning = learning;
        this.people = company.people().stream().collect(Collectors.toMap(Person::no, person -> person));
        this.endingAt100 = company.indicators().values().stream()
                .filter(one -> one.kind() == Kind.MILESTONE || one.direction() == Direction.RANGE)
                .map(DemoCompany.Indicator::code)
                .collect(Collectors.toSet());
        this.abilities = abilities(company.people());
    }

    /** The points an indicator should come out at, 0 to 120. */
    double points(String employeeNo, String indicator, LocalDate periodStart) {
        if (indicator.equals(flaws.ceiling())) {
            return Math.min(
                    DemoFlaws.PAST_THE_TOP,
                    DemoFlaws.NEAR_THE_TOP + DemoFlaws.TOP_SPREAD * chance("luck", employeeNo, indicator, periodStart));
        }
        var alike = indicator.equals(flaws.copy());
        var points = alike
                ? exact(employeeNo, flaws.original(), periodStart)
                        + DemoFlaws.COPY_SPREAD * chance("copy", employeeNo, indicator, periodStart)
                : exact(employeeNo, indicator, periodStart);
        return Math.max(LEAST, Math.min(MOST, points));
    }

    private double exact(String employeeNo, String indicator, LocalDate periodStart) {
        return general(employeeNo, periodStart)
                + LIKING * chance("liking", employeeNo, indicator)
                + LUCK * chance("luck", employeeNo, indicator, periodStart)
                + (endingAt100.contains(indicator) ? ENDS_AT_100 : 0)
                + learning.gain(employeeNo, indicator, periodStart);
    }

    /**
     * What an hour of this person's work brought the company in a period: it follows from how the indicators stood in the period
     * before, so that these foretell it.
     *
     * @param indicators what the person was measured by then
     */
    double valuePerHour(String employeeNo, Collection<String> indicators, LocalDate before, LocalDate now) {
        var mean = indicators.stream()
                .filter(indicator -> !indicator.equals(flaws.ceiling()))
                .mapToDouble(indicator -> points(employeeNo, indicator, before))
                .average()
                .orElse(USUAL);
        return Math.max(1, VALUE + VALUE_OF_A_POINT * (mean - USUAL) + VALUE_SPREAD * chance("value", employeeNo, now));
    }

    /** The level 1 to 5 that a manager gives on an anchored scale. */
    int rating(String employeeNo, String indicator, LocalDate periodStart) {
        return level(seen(employeeNo, indicator, periodStart) + kindness(employeeNo));
    }

    /** The level 1 to 5 that people give themselves: as it is, or now and then one more. */
    int selfRating(String employeeNo, String indicator, LocalDate periodStart) {
        var proud = uniform("self", employeeNo, indicator, periodStart) < 0.3 ? 1 : 0;
        return Math.min(5, level(seen(employeeNo, indicator, periodStart)) + proud);
    }

    /** About one figure in forty-five never arrives, so that data owners have something to do. */
    boolean figureIsMissing(String employeeNo, String indicator, LocalDate periodStart) {
        return uniform("missing", employeeNo, indicator, periodStart) < SHARE_MISSING;
    }

    private double seen(String employeeNo, String indicator, LocalDate periodStart) {
        return general(employeeNo, periodStart) + JUDGEMENT * chance("behaviour", employeeNo, indicator, periodStart);
    }

    private double general(String employeeNo, LocalDate periodStart) {
        return USUAL
                + SEASON.get(periodStart.get(IsoFields.QUARTER_OF_YEAR) - 1)
                + abilities.getOrDefault(employeeNo, 0.0)
                + FORM * chance("form", employeeNo, periodStart)
                + (uniform("bad", employeeNo, periodStart) < SHARE_BAD ? BAD_QUARTER : 0);
    }

    /** What the judging eye adds or takes away at equal performance. */
    private double kindness(String employeeNo) {
        var person = people.get(employeeNo);
        if (person == null) {
            return 0;
        }
        return flaws.kindnessOf(person.manager())
                - (person.type() == EmploymentType.FLEXIBLE ? flaws.unfairToFlexible() : 0);
    }

    /**
     * Every team is equally able: those of it who work full time share the normal scores of their number among themselves, and so
     * do all who work flexible hours and all who work part time. So no unit, manager or type of employment is better than another
     * by accident. Whoever has left was less able.
     */
    private Map<String, Double> abilities(List<Person> everybody) {
        var found = new HashMap<String, Double>();
        everybody.stream()
                .filter(person -> person.leftOn() == null)
                .collect(Collectors.groupingBy(DemoModel::peers))
                .values()
                .forEach(peers -> {
                    var ranked = peers.stream()
                            .sorted(Comparator.comparingDouble(person -> uniform("rank", person.no())))
                            .toList();
                    for (var rank = 0; rank < ranked.size(); rank++) {
                        var share = (rank + 0.5) / ranked.size();
                        found.put(ranked.get(rank).no(), ABILITY * STANDARD.inverseCumulativeProbability(share));
                    }
                });
        everybody.stream()
                .filter(person -> person.leftOn() != null)
                .forEach(person -> found.put(person.no(), LEFT + FORM * chance("left", person.no())));
        return found;
    }

    private static String peers(Person person) {
        return person.type() == EmploymentType.FULL_TIME
                ? person.manager() + '/' + person.post()
                : person.type().name();
    }

    private double chance(Object... keys) {
        return DemoChance.normal(seeded(keys));
    }

    private double uniform(Object... keys) {
        return DemoChance.uniform(seeded(keys));
    }

    private Object[] seeded(Object... keys) {
        return Stream.concat(Arrays.stream(keys), Stream.of(seed))
                .map(key -> key instanceof LocalDate day ? ChronoUnit.MONTHS.between(thisQuarter, day) : key)
                .toArray();
    }

    private static int level(double points) {
        if (points >= 127) {
            return 5;
        }
        if (points >= 104) {
            return 4;
        }
        if (points >= 85) {
            return 3;
        }
        return points >= 72 ? 2 : 1;
    }
}

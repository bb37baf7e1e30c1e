package io.perfcycle.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Scaling.EmploymentType;
import io.perfcycle.scoring.ScoringRules;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class DemoFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DemoCalendar calendar = new DemoCalendar(TODAY);
    private final DemoCompany company = DemoCompany.read(new DemoFiles(calendar));
    private final DemoModel model = model(company);
    private final DemoQuarter closed = calendar.quarter(-1);
    private final DemoQuarter running = calendar.quarter(0);
    private final Map<String, Map<String, List<BigDecimal>>> figuresOf = figures();

    @Test
    void sameRowsEveryTime() {
        var again = DemoCompany.read(new DemoFiles(calendar));
        assertThat(csv(company, closed, closed.end())).isEqualTo(csv(again, closed, closed.end()));
    }

    @Test
    void laterDaysOnlyAddRows() {
        var earlier = csv(company, running, TODAY).lines().toList();
        var later = csv(company, running, running.end()).lines().toList();
        assertThat(later).containsAll(earlier).hasSizeGreaterThan(earlier.size());
    }

    @Test
    void twoQuartersAreAFewTenThousandRows() {
        assertThat(rows(closed, closed.end()).size() + rows(running, TODAY).size())
                .isBetween(15_000, 40_000);
    }

    @Test
    void rowsAreWhatTheImportOfMeasurementsTakes() {
        var csv = csv(company, closed, closed.end());
        assertThat(Csv.header(csv))
                .containsExactly("source", "external_id", "employee_no", "org_unit", "measure", "date", "value");
        var rows = Csv.rows(csv);
        var people = company.people().stream().collect(toMap(DemoCompany.Person::no, person -> person));
        assertThat(rows.stream().map(row -> row.get("source") + " " + row.get("external_id")))
                .doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            var date = LocalDate.parse(row.get("date"));
            assertThat(date).isBetween(closed.start(), closed.end());
            assertThat(people.get(row.get("employee_no")).employedOn(date)).isTrue();
            assertThat(row.get("measure")).matches("[a-z0-9_]+");
            assertThat(new BigDecimal(row.get("value"))).isNotNegative();
        });
    }

    @Test
    void everyFormulaOfAScorecardFindsItsFiguresExceptAFew() {
        var found = 0;
        var lacking = new ArrayList<String>();
        for (var person : workingIn(closed)) {
            var figures = figuresOf.get(person.no());
            for (var line : measured(person)) {
                if (actual(line, figures) == null) {
                    lacking.add(person.no() + " " + line.indicator().code());
                } else {
                    found++;
                }
            }
        }
        // enough for the data owners to do, not so many that results are held
        assertThat(lacking).hasSizeBetween(4, 20);
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void actualsComeOutAsTheModelWants() {
        var off = new ArrayList<Double>();
        for (var person : workingIn(closed)) {
            var figures = figuresOf.get(person.no());
            for (var line : measured(person)) {
                var actual = actual(line, figures);
                var wanted = model.points(person.no(), line.indicator().code(), closed.start());
                if (actual != null
                        && wanted > 60
                        && wanted < 96
                        && line.indicator().kind() == Kind.QUANTITATIVE) {
                    off.add(points(person, line, actual, figures) - wanted);
                }
            }
        }
        off.sort(Comparator.comparing(Math::abs));
        // whole numbers of rare events (a parcel lost, an appeal upheld) cannot hit every rate; half of all do to a
        // point
        assertThat(off.get(off.size() / 2)).isCloseTo(0.0, within(1.0));
        assertThat(off.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(0.0, within(2.0));
    }

    @Test
    void everyLevelOccursAndMostPeopleAreInTheMiddle() {
        var levels = new TreeMap<String, Integer>();
        for (var person : workingIn(closed)) {
            if (!company.scorecard(person.post(), closed.start()).isEmpty()) {
                levels.merge(level(person), 1, Integer::sum);
            }
        }
        var people = levels.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(levels).containsOnlyKeys("A", "B", "C", "D", "S");
        assertThat(levels.get("A") + levels.get("B")).isGreaterThan(people / 2);
        assertThat(levels.get("S")).isLessThan(people / 5);
        assertThat(levels.get("D")).isLessThan(people / 10);
        assertThat(levels.get("B")).isGreaterThan(levels.get("C"));
    }

    @Test
    void hoursAreRecordedForFlexiblePeopleAndNobodyElse() {
        var recorded = rows(closed, closed.end()).stream()
                .filter(row -> row.get("measure").equals("hours_worked"))
                .collect(groupingBy(row -> row.get("employee_no")));
        var flexible = company.people().stream()
                .filter(person -> person.type() == EmploymentType.FLEXIBLE)
                .map(DemoCompany.Person::no)
                .collect(toSet());
        assertThat(recorded.keySet()).isEqualTo(flexible);
        // July to September 2026 has 66 days from Monday to Friday
        assertThat(recorded.values()).allSatisfy(days -> assertThat(days).hasSize(66));
    }

    @Test
    void noViolationIsAFigureTooAndTheOneThatHappenedIsTold() {
        var vetoes = rows(closed, closed.end()).stream()
                .filter(row -> row.get("measure").equals("live_violations"))
                .toList();
        assertThat(vetoes).isNotEmpty().allMatch(row -> row.get("value").equals("0"));
        var incident = Csv.rows(new DemoFiles(calendar).incidents().csv()).get(0);
        assertThat(vetoes.stream().map(row -> row.get("employee_no"))).contains(incident.get("employee_no"));
        assertThat(incident).containsEntry("value", "1").containsEntry("date", "2026-08-11");
    }

    @Test
    void ratingsUseTheWholeScale() {
        var ratings = company.people().stream()
                .flatMapToInt(person -> IntStream.of(
                        model.rating(person.no(), "CM_TEAMWORK", closed.start()),
                        model.selfRating(person.no(), "CM_TEAMWORK", closed.start())))
                .boxed()
                .collect(toSet());
        assertThat(ratings).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    /** Contract section 5, by hand: weighted mean over what is known, levels by the default table. */
    private String level(DemoCompany.Person person) {
        var figures = figuresOf.get(person.no());
        var sum = 0.0;
        var weight = 0;
        for (var line : company.scorecard(person.post(), closed.start())) {
            var indicator = line.indicator();
            if (indicator.kind() == Kind.RATED) {
                var rating = model.rating(person.no(), indicator.code(), closed.start());
                sum += line.weight() * List.of(40, 70, 100, 110, 120).get(rating - 1);
                weight += line.weight();
            } else if (indicator.kind().weighs()) {
                var actual = actual(line, figures);
                if (actual != null) {
                    sum += line.weight() * points(person, line, actual, figures);
                    weight += line.weight();
                }
            }
        }
        var total = sum / weight;
        if (total >= 110) {
            return "S";
        }
        if (total >= 100) {
            return "A";
        }
        return total >= 85 ? "B" : total >= 70 ? "C" : "D";
    }

    private double points(
            DemoCompany.Person person,
            DemoCompany.Line line,
            BigFraction actual,
            Map<String, List<BigDecimal>> figures) {
        var indicator = line.indicator();
        var rule = ScoringRules.of(indicator.kind(), indicator.direction(), line.anchors());
        if (indicator.basis() == Basis.VOLUME) {
            rule = rule.scaled(volume(person, figures));
        }
        return rule.score(actual).rounded().doubleValue();
    }

    private BigFraction volume(DemoCompany.Person person, Map<String, List<BigDecimal>> figures) {
        var hours = figures.get("hours_worked");
        // 66 working days of 8 hours
        var work = hours == null
                ? person.fte()
                : hours.stream().mapToDouble(BigDecimal::doubleValue).sum() / (66 * 8);
        var from = person.hiredOn().isAfter(closed.start()) ? person.hiredOn() : closed.start();
        var to = person.leftOn() == null ? closed.end() : person.leftOn();
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return new BigFraction(Math.round(work * days * 1_000_000), closed.days() * 1_000_000);
    }

    private List<DemoCompany.Person> workingIn(DemoQuarter period) {
        return company.people().stream()
                .filter(person -> !person.hiredOn().isAfter(period.end())
                        && (person.leftOn() == null || !person.leftOn().isBefore(period.start())))
                .toList();
    }

    private List<DemoCompany.Line> measured(DemoCompany.Person person) {
        return company.scorecard(person.post(), closed.start()).stream()
                .filter(line -> line.indicator().formula() != null)
                .toList();
    }

    private static BigFraction actual(DemoCompany.Line line, Map<String, List<BigDecimal>> figures) {
        var formula = line.indicator().formula();
        var inputs = new HashMap<Aggregate, BigDecimal>();
        for (var aggregate : formula.aggregates()) {
            var values = figures.get(aggregate.measure());
            if (values != null) {
                inputs.put(aggregate, aggregated(aggregate.function(), values));
            }
        }
        var actual = formula.evaluate(inputs);
        return actual.isMissing() ? null : actual.value();
    }

    private static BigDecimal aggregated(Aggregate.Function function, List<BigDecimal> values) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (function) {
            case SUM -> sum;
            case AVG -> sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
            case LAST -> values.get(values.size() - 1);
            default -> throw new IllegalArgumentException("Not used by the demo: " + function);
        };
    }

    /** By person and measure, in the order of the dates. */
    private Map<String, Map<String, List<BigDecimal>>> figures() {
        return rows(closed, closed.end()).stream()
                .collect(groupingBy(
                        row -> row.get("employee_no"),
                        groupingBy(
                                row -> row.get("measure"),
                                mapping(row -> new BigDecimal(row.get("value")), toList()))));
    }

    private static DemoModel model(DemoCompany company) {
        return new DemoModel(company, TODAY, DemoModel.DEMO, DemoFlaws.PLANTED, new DemoLearning(company.courses()));
    }

    private List<Map<String, String>> rows(DemoQuarter period, LocalDate upTo) {
        return Csv.rows(csv(company, period, upTo));
    }

    private static String csv(DemoCompany company, DemoQuarter period, LocalDate upTo) {
        var out = new StringWriter();
        new DemoFigures(company, model(company)).write(period, upTo, out);
        return out.toString();
    }
}

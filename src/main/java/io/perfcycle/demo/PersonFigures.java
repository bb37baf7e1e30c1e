package io.perfcycle.demo;

import io.perfcycle.demo.DemoCompany.Indicator;
import io.perfcycle.demo.DemoCompany.Line;
import io.perfcycle.demo.DemoCompany.Measure;
import io.perfcycle.demo.DemoCompany.Person;
import io.perfcycle.demo.DemoWeeks.Week;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Aggregate.Function;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Formula;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weekly figures of one person in one period, made so that the formulas of the scorecard give the actuals that the
 * person's talent asks for. First the figures nobody aims at (visitors, hours), then, indicator by indicator, the one
 * that drives it.
 */
final class PersonFigures {
    private final DemoCompany company;
    private final DemoModel model;
    private final Person person;
    private final DemoQuarter period;
    private final double presence;
    private final List<Week> weeks;
    private final WeeklySeries series;
    private final Map<String, List<BigDecimal>> values = new TreeMap<>();

    /**
     * @param presence share of full time worked
     */
    PersonFigures(DemoCompany company, DemoModel model, Person person, DemoQuarter period, double presence) {
        this.company = company;
        this.model = model;
        this.person = person;
        this.period = period;
        this.presence = presence;
        this.weeks = DemoWeeks.of(person, period);
        this.series = new WeeklySeries(person.no(), weeks);
    }

    /** By measure, one value a week. */
    Map<String, List<BigDecimal>> of(List<Line> measured) {
        measured.stream()
                .flatMap(line -> formula(line).aggregates().stream())
                .map(aggregate -> company.measures().get(aggregate.measure()))
                .filter(measure -> measure.perWeek() != null)
                .forEach(measure -> values.computeIfAbsent(measure.name(), name -> usual(measure)));
        var open = new ArrayList<>(measured);
        while (!open.isEmpty()) {
            if (!open.removeIf(this::driven)) {
                throw new IllegalStateException("Figures that drive each other in a circle: " + open);
            }
        }
        return values;
    }

    private List<BigDecimal> usual(Measure measure) {
        var size =
                measure.perWeek().doubleValue() * (1 + 0.12 * DemoChance.normal("size", person.no(), measure.name()));
        return company.flows(measure.name())
                ? series.flow(
                        measure,
                        series.rhythm(measure, 0.1).stream()
                                .map(share -> share * size * presence)
                                .toList())
                : series.level(measure, size, 0.02);
    }

    /** Fills in the figure that drives a line, once all others of its formula are known. */
    private boolean driven(Line line) {
        var driver = company.driver(line.indicator());
        var others = new ArrayList<>(formula(line).aggregates());
        others.removeIf(aggregate -> aggregate.measure().equals(driver.name()));
        if (!others.stream().allMatch(aggregate -> values.containsKey(aggregate.measure()))) {
            return false;
        }
        var known = new HashMap<Aggregate, BigDecimal>();
        others.forEach(aggregate -> known.put(aggregate, aggregated(aggregate)));
        var unknown = formula(line).aggregates().stream()
                .filter(aggregate -> aggregate.measure().equals(driver.name()))
                .findFirst()
                .orElseThrow();
        var wanted = wanted(line);
        var figure = Math.max(0, FormulaInverse.solve(formula(line), known, unknown, wanted));
        values.put(
                driver.name(),
                unknown.function() == Function.SUM
                        ? shared(driver, figure, others, share(line.indicator(), others, wanted))
                        : series.level(driver, figure, 0.03));
        return true;
    }

    private double wanted(Line line) {
        var indicator = line.indicator();
        var actual = WantedActual.of(
                line,
                model.points(person.no(), indicator.code(), period.start()),
                DemoChance.uniform("side", person.no(), indicator.code()));
        var employed = weeks.stream().mapToInt(Week::days).sum();
        return indicator.basis() == Basis.VOLUME ? actual * presence * employed / period.days() : actual;
    }

    /** How much of a whole the driver is, between 0 and 1; 0 where it is no part of the other figure. */
    private static double share(Indicator indicator, List<Aggregate> others, double wanted) {
        var part = indicator.unit().equals("%") && others.size() == 1 && wanted <= 100;
        return part ? wanted / 100 : 0;
    }

    /** Spreads a sum over the weeks in the rhythm of the figure it is compared with, never above what it is a part of. */
    private List<BigDecimal> shared(Measure driver, double sum, List<Aggregate> others, double share) {
        var rhythm = series.rhythm(driver, share == 0 ? 0.05 : 0.05 * (1 - share));
        var whole = others.stream()
                .filter(other -> other.function() == Function.SUM)
                .findFirst()
                .map(other -> values.get(other.measure()));
        var weights = new ArrayList<Double>();
        for (var i = 0; i < weeks.size(); i++) {
            var size = whole.isPresent()
                    ? whole.get().get(i).doubleValue() * 7 / weeks.get(i).days()
                    : 1;
            weights.add(rhythm.get(i) * size);
        }
        var all = weights.stream().mapToDouble(Double::doubleValue).sum();
        var spread = series.flow(
                driver,
                weights.stream()
                        .map(weight -> all == 0 ? 0 : sum * weight / all)
                        .toList());
        return share == 0 || whole.isEmpty() ? spread : WeeklySeries.capped(spread, whole.get());
    }

    private BigDecimal aggregated(Aggregate aggregate) {
        var rows = values.get(aggregate.measure());
        var sum = rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (aggregate.function()) {
            case SUM -> sum;
            case AVG -> sum.divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL128);
            case LAST -> rows.get(rows.size() - 1);
            case MIN, MAX, COUNT ->
                throw new IllegalStateException("No formula of the demo's scorecards asks for " + aggregate);
        };
    }

    private static Formula formula(Line line) {
        var formula = line.indicator().formula();
        if (formula == null) {
            throw new IllegalStateException(line.indicator().code() + " has no formula");
        }
        return formula;
    }
}

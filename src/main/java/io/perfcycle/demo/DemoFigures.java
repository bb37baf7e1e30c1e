package io.perfcycle.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.perfcycle.demo.DemoCompany.Line;
import io.perfcycle.demo.DemoCompany.Person;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Scaling.EmploymentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the business systems of the demo company deliver: rows of the {@code measurements} import. The same period gives
 * the same rows on every machine; a later {@code upTo} only adds rows.
 */
final class DemoFigures {
    private static final String HOURS_WORKED = "hours_worked";

    /** The outcome against which the demo's indicators are held; no scorecard asks for it. */
    private static final String VALUE_PER_HOUR = "value_per_hour";

    private final DemoCompany company;
    private final DemoModel model;

    DemoFigures(DemoCompany company, DemoModel model) {
        this.company = company;
        this.model = model;
    }

    /**
     * Writes the rows of a period as CSV with header. The writer is not closed.
     *
     * @param period usually a quarter, which the targets of the scorecards are meant for
     * @param upTo the last day that figures exist of
     */
    void write(DemoQuarter period, LocalDate upTo, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("source", "external_id", "employee_no", "org_unit", "measure", "date", "value");
        for (var person : company.people()) {
            if (!DemoWeeks.of(person, period).isEmpty()) {
                rows(person, period)
                        .forEach((measure, values) -> values.headMap(upTo, true)
                                .forEach((date, value) -> csv.writeRecord(row(person, measure, date, value))));
            }
        }
        flush(csv);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row(Person person, String measure, LocalDate date, BigDecimal value) {
        var source = switch (measure) {
            case HOURS_WORKED -> "ATTENDANCE";
            case VALUE_PER_HOUR -> "FINANCE";
            default -> company.measures().get(measure).source();
        };
        var id = String.join("-", person.no(), measure, date.format(DateTimeFormatter.BASIC_ISO_DATE));
        return List.of(source, id, person.no(), "", measure, date.toString(), value.toPlainString());
    }

    private Map<String, TreeMap<LocalDate, BigDecimal>> rows(Person person, DemoQuarter period) {
        var rows = new TreeMap<String, TreeMap<LocalDate, BigDecimal>>();
        var presence = person.fte();
        if (person.type() == EmploymentType.FLEXIBLE) {
            var hours = hours(person, period);
            rows.put(HOURS_WORKED, hours);
            presence =
                    hours.values().stream().mapToDouble(BigDecimal::doubleValue).sum()
                            / (8 * DemoWeeks.workingDays(period));
        }
        var scorecard = company.scorecard(person.post(), period.start());
        var measured = scorecard.stream()
                .filter(line -> line.indicator().formula() != null
                        && line.indicator().kind().weighs())
                .toList();
        var weeks = DemoWeeks.of(person, period);
        var missing = missing(person, period, measured);
        new PersonFigures(company, model, person, period, presence).of(measured).forEach((measure, values) -> {
            if (!missing.contains(measure)) {
                var dated = rows.computeIfAbsent(measure, name -> new TreeMap<>());
                for (var i = 0; i < values.size(); i++) {
                    dated.put(weeks.get(i).end(), values.get(i));
                }
            }
        });
        scorecard.stream()
                .filter(line -> !line.indicator().kind().weighs())
                .forEach(line -> rows.put(company.driver(line.indicator()).name(), events(person, period, line)));
        if (!measured.isEmpty()) {
            rows.put(VALUE_PER_HOUR, values(person, period));
        }
        return rows;
    }

    /** Month by month the same: finance reckons it once a quarter. */
    private TreeMap<LocalDate, BigDecimal> values(Person person, DemoQuarter period) {
        var before = period.plus(-1).start();
        var indicators = company.scorecard(person.post(), period.start()).stream()
                .map(Line::indicator)
                .filter(indicator ->
                        indicator.formula() != null && indicator.kind().weighs())
                .map(DemoCompany.Indicator::code)
                .toList();
        var value = BigDecimal.valueOf(model.valuePerHour(person.no(), indicators, before, period.start()))
                .setScale(1, RoundingMode.HALF_UP);
        var months = new TreeMap<LocalDate, BigDecimal>();
        DemoWeeks.monthEnds(person, period).forEach(month -> months.put(month, value));
        return months;
    }

    /** Month by month: no violation; for one in five people one idea that earns a bonus. */
    private static TreeMap<LocalDate, BigDecimal> events(Person person, DemoQuarter period, Line line) {
        var months = new TreeMap<LocalDate, BigDecimal>();
        DemoWeeks.monthEnds(person, period).forEach(month -> months.put(month, BigDecimal.ZERO));
        var chance = DemoChance.uniform("idea", person.no(), period.start());
        if (line.indicator().kind() == Kind.BONUS && chance < 0.2 && !months.isEmpty()) {
            months.put(months.firstKey(), BigDecimal.valueOf(2 + (int) (chance * 20)));
        }
        return months;
    }

    private static TreeMap<LocalDate, BigDecimal> hours(Person person, DemoQuarter period) {
        var hours = new TreeMap<LocalDate, BigDecimal>();
        for (var day : DemoWeeks.workingDays(person, period)) {
            var worked = 8 * person.fte() * (1 + 0.15 * DemoChance.normal("hours", person.no(), day));
            hours.put(day, BigDecimal.valueOf(Math.max(2, Math.min(10, worked))).setScale(1, RoundingMode.HALF_UP));
        }
        return hours;
    }

    /** Measures whose figures never arrive; only such as no other line of the scorecard asks for. */
    private Set<String> missing(Person person, DemoQuarter period, List<Line> measured) {
        var missing = new HashSet<String>();
        for (var line : measured) {
            var driver = company.driver(line.indicator()).name();
            var users = measured.stream()
                    .filter(other -> other.indicator().formula().aggregates().stream()
                            .anyMatch(aggregate -> aggregate.measure().equals(driver)))
                    .count();
            if (users == 1
                    && model.figureIsMissing(person.no(), line.indicator().code(), period.start())) {
                missing.add(driver);
            }
        }
        return missing;
    }
}

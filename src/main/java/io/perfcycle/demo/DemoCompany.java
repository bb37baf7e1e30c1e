package io.perfcycle.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Anchors;
import io.perfcycle.scoring.Basis;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.Scaling.EmploymentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the demo files say, as far as figures follow from it.
 *
 * @param people everybody, in the order of the file
 * @param indicators by code
 * @param lines every line of every scorecard
 * @param measures by name
 * @param courses by code, the indicators that a course is about
 */
record DemoCompany(
        List<Person> people,
        Map<String, Indicator> indicators,
        List<Line> lines,
        Map<String, Measure> measures,
        Map<String, Set<String>> courses) {

    /** One employee. */
    record Person(
            String no,
            String unit,
            String post,
            String manager,
            EmploymentType type,
            double fte,
            LocalDate hiredOn,
            @Nullable LocalDate leftOn) {

        boolean employedOn(LocalDate day) {
            return !day.isBefore(hiredOn) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    /** One indicator; the formula is null where people give the value. */
    record Indicator(
            String code,
            Kind kind,
            @Nullable Direction direction,
            Basis basis,
            String unit,
            @Nullable Formula formula) {}

    /** One line of a scorecard. */
    record Line(String post, Indicator indicator, int weight, Anchors anchors, LocalDate effectiveFrom) {}

    /**
     * How a measure comes about.
     *
     * @param perWeek usual value of a full week; null where the value follows from an indicator
     * @param drives the indicator that comes out as wanted because this measure is chosen so; empty for the others
     */
    record Measure(
            String name,
            String source,
            int decimals,
            @Nullable BigDecimal perWeek,
            String drives) {}

    static DemoCompany read(DemoFiles files) {
        var indicators =
                byKey(rows(files, "indicators").map(DemoCompany::indicator).toList(), Indicator::code);
        return new DemoCompany(
                rows(files, "employees").map(DemoCompany::person).toList(),
                indicators,
                rows(files, "scorecards").map(row -> line(row, indicators)).toList(),
                byKey(rows(files, "measures").map(DemoCompany::measure).toList(), Measure::name),
                rows(files, "courses")
                        .collect(Collectors.toMap(
                                row -> row.getField("code"),
                                row -> Set.of(row.getField("indicators").split(";")))));
    }

    /** The scorecard of a post as it stands on a day. */
    List<Line> scorecard(String post, LocalDate day) {
        var known = lines.stream()
                .filter(line ->
                        line.post().equals(post) && !line.effectiveFrom().isAfter(day))
                .toList();
        var newest = known.stream().map(Line::effectiveFrom).max(LocalDate::compareTo);
        return known.stream()
                .filter(line -> newest.isPresent() && line.effectiveFrom().equals(newest.get()))
                .toList();
    }

    /** The measure that makes an indicator come out as wanted. */
    Measure driver(Indicator indicator) {
        return measures.values().stream()
                .filter(measure -> measure.drives().equals(indicator.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing drives " + indicator.code()));
    }

    /** True for what adds up over time; false for a level such as a stock or a score. */
    boolean flows(String measure) {
        return indicators.values().stream()
                .map(Indicator::formula)
                .filter(formula -> formula != null)
                .flatMap(formula -> formula.aggregates().stream())
                .anyMatch(aggregate -> aggregate.equals(new Aggregate(Aggregate.Function.SUM, measure)));
    }

    private static Stream<NamedCsvRecord> rows(DemoFiles files, String name) {
        return CsvReader.builder().ofNamedCsvRecord(files.text(name)).stream();
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private static Person person(NamedCsvRecord row) {
        var left = row.getField("left_on");
        return new Person(
                row.getField("employee_no"),
                row.getField("org_unit"),
                row.getField("post"),
                row.getField("manager"),
                EmploymentType.valueOf(row.getField("employment_type")),
                Double.parseDouble(row.getField("fte")),
                LocalDate.parse(row.getField("hired_on")),
                left.isEmpty() ? null : LocalDate.parse(left));
    }

    private static Indicator indicator(NamedCsvRecord row) {
        var formula = row.getField("formula");
        return new Indicator(
                row.getField("code"),
                Kind.valueOf(row.getField("kind")),
                Direction.valueOf(row.getField("direction")),
                Basis.valueOf(row.getField("basis")),
                row.getField("unit"),
                formula.isEmpty() ? null : Formula.parse(formula));
    }

    private static Line line(NamedCsvRecord row, Map<String, Indicator> indicators) {
        return new Line(
                row.getField("post"),
                indicators.get(row.getField("indicator")),
                Integer.parseInt(row.getField("weight")),
                new Anchors(
                        number(row, "threshold"),
                        number(row, "target"),
                        number(row, "stretch"),
                        number(row, "low"),
                        number(row, "high"),
                        number(row, "low_zero"),
                        number(row, "high_zero")),
                LocalDate.parse(row.getField("effective_from")));
    }

    private static Measure measure(NamedCsvRecord row) {
        return new Measure(
                row.getField("measure"),
                row.getField("source"),
                Integer.parseInt(row.getField("decimals")),
                number(row, "per_week"),
                row.getField("drives"));
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}

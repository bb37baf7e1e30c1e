package io.perfcycle.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.perfcycle.scoring.Scorecard.Item;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Executes every worked example of docs/numbers.md. */
class NumbersGuideTest {
    private static final Path GUIDE = Path.of("docs", "numbers.md");
    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final Span QUARTER = new Span(START, LocalDate.of(2026, 9, 30));

    /** A row of one of the guide's tables, by the names in its head. */
    private record Example(String table, int line, Map<String, String> cells) {
        String get(String name) {
            return cells.get(name);
        }
    }

    @TestFactory
    Stream<DynamicTest> worksAsWritten() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        "line %d: %s".formatted(example.line(), example.cells()), () -> execute(example)));
    }

    @Test
    void everyTableIsRead() throws IOException {
        var counts = examples().stream().collect(Collectors.groupingBy(Example::table, Collectors.counting()));
        assertThat(counts)
                .containsOnlyKeys("formula", "rule", "scorecard", "employment", "segments", "grows", "outlook")
                .containsEntry("formula", 7L)
                .containsEntry("rule", 31L)
                .containsEntry("scorecard", 14L)
                .containsEntry("employment", 8L)
                .containsEntry("segments", 3L)
                .containsEntry("grows", 9L)
                .containsEntry("outlook", 16L);
    }

    private static void execute(Example example) {
        switch (example.table()) {
            case "formula" -> formula(example);
            case "rule" -> rule(example);
            case "scorecard" -> scorecard(example);
            case "employment" -> employment(example);
            case "grows" -> grows(example);
            case "outlook" -> outlook(example);
            default -> segments(example);
        }
    }

    private static void formula(Example example) {
        var formula = Formula.parse(example.get("formula").replace("`", ""));
        var figures = new HashMap<Aggregate, BigDecimal>();
        var given = named(example.get("figures").split(", "));
        for (var aggregate : formula.aggregates()) {
            if (given.containsKey(aggregate.toString())) {
                figures.put(aggregate, given.get(aggregate.toString()));
            }
        }
        assertThat(figures).as("all figures are used").hasSameSizeAs(given);
        var shown = formula.evaluate(figures).shown().map(BigDecimal::toPlainString);
        assertThat(shown.orElse("missing")).isEqualTo(example.get("actual"));
    }

    private static void rule(Example example) {
        var points = example.get("points");
        if (points.startsWith(AnchorException.CODE)) {
            var refusal = catchThrowableOfType(AnchorException.class, () -> ruleOf(example.get("rule")));
            assertThat(refusal.code() + " " + refusal.field()).isEqualTo(points);
        } else {
            var actual = Exact.of(new BigDecimal(example.get("actual")));
            assertThat(ruleOf(example.get("rule")).score(actual).rounded()).isEqualTo(points);
        }
    }

    private static ScoringRule ruleOf(String text) {
        var words = text.split(" ");
        if (words.length == 1) {
            return ScoringRules.of(Kind.valueOf(words[0]), null, Anchors.NONE);
        }
        var given = named(Arrays.copyOfRange(words, 1, words.length));
        return ScoringRules.of(
                Kind.QUANTITATIVE,
                Direction.valueOf(words[0]),
                given.get("threshold"),
                given.get("target"),
                given.get("stretch"),
                given.get("low"),
                given.get("high"),
                given.get("low_zero"),
                given.get("high_zero"));
    }

    private static void scorecard(Example example) {
        var items = new ArrayList<Item>();
        for (var text : example.get("scorecard").split(", ")) {
            items.add(item("I" + items.size(), text.split(" ")));
        }
        var trace = Scorecard.total(QUARTER, Scaling.NONE, items);
        assertThat(trace.soFar()).isEqualTo(example.get("total"));
        assertThat(trace.outcome() + (trace.vetoed() ? " vetoed" : "")).isEqualTo(example.get("outcome"));
    }

    private static Item item(String indicator, String[] words) {
        if (words.length == 2) {
            var rule = ScoringRules.of(Kind.valueOf(words[0]), null, Anchors.NONE);
            var figure = Figure.given(new BigDecimal(words[1]));
            return new Item(indicator, BigDecimal.ZERO, rule, Basis.RATE, MissingPolicy.HOLD, figure);
        }
        var missing = words[2].equals("missing");
        return new Item(
                indicator,
                new BigDecimal(words[0]),
                ruleOf("HIGHER target=100"),
                Basis.RATE,
                missing ? MissingPolicy.valueOf(words[3]) : MissingPolicy.HOLD,
                missing ? Figure.missing() : Figure.given(new BigDecimal(words[2])));
    }

    private static void employment(Example example) {
        var words = example.get("employment").split(" ");
        var given = named(Arrays.copyOfRange(words, 1, words.length));
        var work = new Scaling.Work(Scaling.EmploymentType.valueOf(words[0]), given.get("fte"), given.get("hours"));
        var employed = example.get("employed").split(" to ");
        var to = employed[1].equals("now") ? null : LocalDate.parse(employed[1]);
        var factor = example.get("factor").split("/");
        assertThat(Scaling.of(work, QUARTER, 66, LocalDate.parse(employed[0]), to)
                        .factor())
                .isEqualTo(new BigFraction(
                        Integer.parseInt(factor[0]), factor.length == 1 ? 1 : Integer.parseInt(factor[1])));
    }

    private static void segments(Example example) {
        var segments = new ArrayList<Scorecard.Segment>();
        var start = START;
        for (var text : example.get("segments").split(", ")) {
            var words = text.split(" ");
            var span = new Span(start, start.plusDays(Integer.parseInt(words[0]) - 1L));
            var items = List.of(item("A", new String[] {"100", "x", words[2]}));
            segments.add(new Scorecard.Segment("", span, Scaling.NONE, items));
            start = span.to().plusDays(1);
        }
        assertThat(Scorecard.total(segments).total()).isEqualTo(example.get("total"));
    }

    private static void grows(Example example) {
        assertThat(Formula.parse(example.get("grows").replace("`", "")).accumulates())
                .isEqualTo(example.get("twice the time gives").equals("twice as much"));
    }

    private static void outlook(Example example) {
        var words = example.get("outlook").split(" ", 2);
        var days = example.get("working days").split(" of ");
        var actual = example.get("actual");
        var outlook = Outlook.of(
                ruleOf(words[1]),
                words[0].equals("accumulates"),
                actual.equals("missing") ? Figure.missing() : Figure.given(new BigDecimal(actual)),
                new Pace(Integer.parseInt(days[0]), Integer.parseInt(days[1])),
                new Outlook.Limits(new BigDecimal(100), new BigDecimal(60)));
        var expected = outlook.expectedMost() == null
                ? shown(outlook.expected())
                : shown(outlook.expected()) + " to " + shown(outlook.expectedMost());
        assertThat(expected).isEqualTo(example.get("expected"));
        assertThat(shown(outlook.forecast())).isEqualTo(example.get("forecast"));
        assertThat(outlook.status()).hasToString(example.get("status"));
    }

    private static String shown(BigDecimal number) {
        return number == null ? "none" : number.toPlainString();
    }

    private static Map<String, BigDecimal> named(String[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> new BigDecimal(pair[1])));
    }

    private static List<Example> examples() throws IOException {
        var lines = Files.readAllLines(GUIDE);
        var examples = new ArrayList<Example>();
        List<String> head = List.of();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.startsWith("|")) {
                head = List.of();
            } else if (head.isEmpty()) {
                head = cells(line);
            } else if (!line.startsWith("|---")) {
                var cells = cells(line);
                var row = new HashMap<String, String>();
                for (var cell = 0; cell < head.size(); cell++) {
                    row.put(head.get(cell), cells.get(cell));
                }
                examples.add(new Example(head.get(0), index + 1, row));
            }
        }
        return examples;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }
}

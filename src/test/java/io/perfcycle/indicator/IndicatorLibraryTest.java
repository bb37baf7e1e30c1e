package io.perfcycle.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.perfcycle.scoring.Aggregate;
import io.perfcycle.scoring.Direction;
import io.perfcycle.scoring.Formula;
import io.perfcycle.scoring.Kind;
import io.perfcycle.scoring.ScoringRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The indicators that come with the product. */
class IndicatorLibraryTest {
    private final List<NamedCsvRecord> indicators = read("indicators.csv");
    private final List<NamedCsvRecord> anchors = read("behaviour-anchors.csv");
    private final List<NamedCsvRecord> references = read("references.csv");
    private final List<NamedCsvRecord> packs = read("packs.csv");

    @Test
    void holdsTheWholeLibraryAndTheCompetences() {
        // 115 indicators of 19 post groups, three of them competences, and the other five competences with anchors
        assertThat(indicators).hasSize(120);
        assertThat(indicators.stream().map(row -> row.getField("code"))).doesNotHaveDuplicates();
        assertThat(kind("VETO")).isEqualTo(5);
        assertThat(kind("MILESTONE")).isEqualTo(3);
        assertThat(kind("RATED")).isEqualTo(8);
        assertThat(indicators.stream().filter(row -> row.getField("direction").equals("RANGE")))
                .hasSize(3);
    }

    @Test
    void formulasAreWrittenInTheFormulaLanguageOverPlainNames() {
        for (var indicator : indicators) {
            var code = indicator.getField("code");
            if (indicator.getField("kind").equals("RATED")) {
                assertThat(indicator.getField("formula")).as(code).isEmpty();
            } else {
                assertThatCode(() -> assertThat(Formula.parse(indicator.getField("formula"))
                                        .aggregates())
                                .isNotEmpty()
                                .allMatch(aggregate -> aggregate.measure().matches("[a-z0-9_]+")))
                        .as(code)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void guardsAreIndicatorsAndNoneGuardsItselfOrItsOwnGuard() {
        var guarded = indicators.stream().collect(toMap(row -> row.getField("code"), row -> row.getField("guard_of")));
        guarded.forEach((guard, of) -> {
            if (!of.isEmpty()) {
                assertThat(guarded).containsKey(of);
                assertThat(of).isNotEqualTo(guard);
                assertThat(guarded.get(of)).isNotEqualTo(guard);
            }
        });
        // the pairs named first among the gaming risks: sales against refunds, handling time against resolution
        assertThat(guarded)
                .containsEntry("LH_REFUND_RATE", "LH_GMV_PER_HOUR")
                .containsEntry("CA_FCR", "CA_AHT")
                .containsEntry("WH_PICK_ERROR", "WH_UPH");
    }

    @Test
    void everyCompetenceHasFiveAnchorsInBothLanguages() {
        var byIndicator = anchors.stream().collect(groupingBy(row -> row.getField("indicator")));
        assertThat(byIndicator.keySet())
                .containsExactlyInAnyOrderElementsOf(indicators.stream()
                        .filter(row -> row.getField("kind").equals("RATED"))
                        .map(row -> row.getField("code"))
                        .toList());
        assertThat(byIndicator.values())
                .allSatisfy(levels -> assertThat(levels.stream().map(row -> row.getField("level")))
                        .containsExactly("1", "2", "3", "4", "5"));
        assertThat(anchors)
                .noneMatch(row -> row.getField("anchor").isBlank())
                .noneMatch(row -> row.getField("anchor_en").isBlank());
    }

    @Test
    void everyIndicatorIsExplainedInBothLanguages() {
        assertThat(indicators).allSatisfy(row -> {
            assertThat(row.getField("name")).isNotBlank();
            assertThat(row.getField("name_en")).isNotBlank().matches("\\p{ASCII}+");
            assertThat(row.getField("definition")).isNotBlank();
            assertThat(row.getField("definition_en")).isNotBlank().matches("\\p{ASCII}+");
        });
    }

    @Test
    void unitsAreInBothLanguages() {
        assertThat(indicators)
                .filteredOn(row -> !row.getField("unit").matches("[%‰‱g]?"))
                .allSatisfy(
                        row -> assertThat(row.getField("unit_en")).isNotBlank().matches("\\p{ASCII}+"));
    }

    /** With every sum 240, every mean 30 and every last value 50: a formula that says nothing of these is broken. */
    @Test
    void everyFormulaGivesAFigureOnSampleData() {
        for (var indicator : indicators) {
            if (!indicator.getField("formula").isEmpty()) {
                var formula = Formula.parse(indicator.getField("formula"));
                var inputs = new HashMap<Aggregate, BigDecimal>();
                formula.aggregates()
                        .forEach(aggregate -> inputs.put(
                                aggregate,
                                switch (aggregate.function()) {
                                    case SUM -> BigDecimal.valueOf(240);
                                    case AVG -> BigDecimal.valueOf(30);
                                    default -> BigDecimal.valueOf(50);
                                }));
                assertThat(formula.evaluate(inputs).isMissing())
                        .as(indicator.getField("code"))
                        .isFalse();
                assertThat(formula.evaluate(Map.of()).isMissing())
                        .as("%s without data", indicator.getField("code"))
                        .isTrue();
            }
        }
    }

    @Test
    void everyIndicatorHasItsPackItsRangeAndWhatKeepsItHonest() {
        var codes = indicators.stream().map(row -> row.getField("code")).toList();
        assertThat(references.stream().map(row -> row.getField("indicator")))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(packs).hasSize(19);
        var named = packs.stream().map(row -> row.getField("pack")).toList();
        assertThat(references).allSatisfy(row -> {
            assertThat(named).contains(row.getField("pack"));
            for (var guard : row.getField("guards").split(";")) {
                assertThat(guard.isEmpty() || codes.contains(guard)).as(guard).isTrue();
            }
            assertThat(row.getField("guards") + row.getField("guarded_by"))
                    .as(row.getField("indicator"))
                    .isNotBlank();
            for (var words : List.of("guarded_by", "risk", "note", "reference")) {
                assertThat(row.getField(words + "_en").isEmpty())
                        .as(row.getField("indicator") + " " + words)
                        .isEqualTo(row.getField(words).isEmpty());
                assertThat(row.getField(words + "_en")).matches("\\p{ASCII}*");
            }
            assertThat(row.getField("origin").equals("PUBLISHED"))
                    .isEqualTo(!row.getField("reference_source").isEmpty());
        });
    }

    /** Anchors that are figures of their own give points in the rules of scoring. */
    @Test
    void rangesAreInTheRightOrderAndInTheUnitOfTheFormula() {
        var byCode = indicators.stream().collect(toMap(row -> row.getField("code"), row -> row));
        for (var row : references) {
            var indicator = byCode.get(row.getField("indicator"));
            if (!row.getField("relative_to").startsWith("PLAN_POINTS")
                    && !row.getField("origin").equals("NONE")) {
                assertThatCode(() -> ScoringRules.of(
                                Kind.valueOf(indicator.getField("kind")),
                                Direction.valueOf(indicator.getField("direction")),
                                number(row, "threshold"),
                                number(row, "target"),
                                number(row, "stretch"),
                                number(row, "low"),
                                number(row, "high"),
                                number(row, "low_zero"),
                                number(row, "high_zero")))
                        .as(row.getField("indicator"))
                        .doesNotThrowAnyException();
            }
        }
        // 0.0010 in the source, per ten thousand in the formula
        assertThat(references)
                .filteredOn(row -> row.getField("indicator").equals("WH_PICK_ERROR"))
                .allSatisfy(row -> assertThat(row.getField("threshold")).isEqualTo("10"));
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : new BigDecimal(row.getField(column));
    }

    private long kind(String kind) {
        return indicators.stream()
                .filter(row -> row.getField("kind").equals(kind))
                .count();
    }

    private static List<NamedCsvRecord> read(String name) {
        try (var in = IndicatorLibraryTest.class.getResourceAsStream("library/" + name)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.perfcycle.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.perfcycle.scoring.Formula;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The indicators that come with the product. */
class IndicatorLibraryTest {
    private final List<NamedCsvRecord> indicators = read("indicators.csv");
    private final List<NamedCsvRecord> anchors = read("behaviour-anchors.csv");

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

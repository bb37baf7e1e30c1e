package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.statistics.Estimate.Standing;
import io.perfcycle.statistics.MantelHaenszel.Stratum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests between groups: expected values by R 4.2 {@code mantelhaen.test}, {@code fisher.test} and the formula of Katz in R. */
class GroupTestsTest {

    /** UCBAdmissions, which comes with R: women admitted of all women, men admitted of all men, by department. */
    private static final List<Stratum> BERKELEY = List.of(
            new Stratum(89, 108, 512, 825),
            new Stratum(17, 25, 353, 560),
            new Stratum(202, 593, 120, 325),
            new Stratum(131, 375, 138, 417),
            new Stratum(94, 393, 53, 191),
            new Stratum(24, 341, 22, 373));

    @Test
    void whatLooksUnfairOverAllMayBeFairInEachDepartment() {
        var found = MantelHaenszel.of(BERKELEY);
        assertThat(found.strata()).isEqualTo(6);
        assertThat(found.n()).isEqualTo(4526);
        assertThat(found.chiSquared()).isCloseTo(1.42694622858669, within(1e-12));
        assertThat(found.p()).isCloseTo(0.232263462817048, within(1e-12));
        // R tells the odds of men against women
        assertThat(1 / found.oddsRatio()).isCloseTo(0.904696828258623, within(1e-12));
        var overall = ImpactRatio.of(
                List.of(new ImpactRatio.Group("women", 557, 1835), new ImpactRatio.Group("men", 1198, 2691)), 5);
        assertThat(overall.get(0).ratio()).isCloseTo(0.682, within(5e-4));
        assertThat(overall.get(0).low()).isTrue();
    }

    @Test
    void smallTablesAgreeToo() {
        var found = MantelHaenszel.of(
                List.of(new Stratum(8, 20, 2, 20), new Stratum(5, 14, 5, 26), new Stratum(1, 4, 4, 16)));
        assertThat(found.chiSquared()).isCloseTo(3.71690571361392, within(1e-12));
        assertThat(found.p()).isCloseTo(0.0538641037103005, within(1e-12));
        assertThat(found.oddsRatio()).isCloseTo(2.93548387096774, within(1e-12));
    }

    @Test
    void strataWithoutAComparisonSayNothing() {
        assertThat(MantelHaenszel.of(
                        List.of(new Stratum(3, 10, 0, 0), new Stratum(0, 5, 0, 5), new Stratum(5, 5, 4, 4))))
                .isEqualTo(new MantelHaenszel(0, 0, null, null, null));
        var oneSided = MantelHaenszel.of(List.of(new Stratum(4, 4, 0, 4)));
        assertThat(oneSided.oddsRatio()).isNull();
        assertThat(oneSided.p()).isBetween(0.0, 0.05);
    }

    @Test
    void comparesRisks() {
        var found = RiskRatio.of(12, 40, 9, 110, 5);
        assertThat(found.ratio().value()).isCloseTo(3.66666666666667, within(1e-12));
        assertThat(found.ratio().low()).isCloseTo(1.67268768095831, within(1e-12));
        assertThat(found.ratio().high()).isCloseTo(8.03762985612586, within(1e-12));
        assertThat(found.p()).isCloseTo(0.00224801915676331, within(1e-12));
    }

    @Test
    void aRiskOfNothingHasNoRatioAndASmallGroupHasNoTest() {
        assertThat(RiskRatio.of(0, 40, 9, 110, 5).ratio().standing()).isEqualTo(Standing.CONSTANT);
        assertThat(RiskRatio.of(0, 40, 9, 110, 5).p()).isNotNull();
        var small = RiskRatio.of(1, 4, 9, 110, 5);
        assertThat(small.ratio().standing()).isEqualTo(Standing.INSUFFICIENT_DATA);
        assertThat(small.p()).isNull();
    }

    @Test
    void aSmallGroupIsHiddenTogetherWithWhatWouldRevealIt() {
        assertThat(SmallGroups.hidden(Map.of("A", 20, "B", 7, "C", 30), 5)).isEmpty();
        assertThat(SmallGroups.hidden(Map.of("A", 20, "B", 3, "C", 30), 5)).containsExactly("A", "B");
        assertThat(SmallGroups.hidden(Map.of("A", 20, "B", 3, "C", 2), 5)).containsExactly("B", "C");
        assertThat(SmallGroups.hidden(Map.of("A", 4), 5)).containsExactly("A");
        assertThat(SmallGroups.hidden(Map.of("A", 0, "B", 9), 5)).isEmpty();
        assertThat(SmallGroups.hidden(Map.of("A", 6, "B", 6, "C", 4), 5)).containsExactly("A", "C");
        assertThat(SmallGroups.hidden(Map.of(), 5)).isEmpty();
    }
}

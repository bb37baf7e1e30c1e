package io.perfcycle.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every statistic against R 4.2 (base and psych) on data sets that come with R; {@code reference.R} names each and made the values. */
class StatisticsReferenceTest {
    private static final Map<String, Double> EXPECTED = ReferenceData.expected();
    private static final TreeSet<String> SEEN = new TreeSet<>();

    private static final double[][] ATTITUDE = ReferenceData.table("attitude");
    private static final double[][] AIR = ReferenceData.table("airquality");
    private static final double[][] CARS = ReferenceData.table("mtcars");
    private static final double[][] SWISS = ReferenceData.table("swiss");

    @AfterAll
    static void everyValueWasCompared() {
        assertThat(SEEN).isEqualTo(new TreeSet<>(EXPECTED.keySet()));
    }

    private static void agrees(String name, Double value) {
        SEEN.add(name);
        var expected = EXPECTED.get(name);
        assertThat(value).as(name).isCloseTo(expected, within(1e-9 * Math.max(1e-6, Math.abs(expected))));
    }

    @Test
    void describes() {
        var found = Description.of(Rows.column(ATTITUDE, 0), 0, 100);
        agrees("attitude.mean.rating", found.mean().value());
        agrees("attitude.mean.rating.low", found.mean().low());
        agrees("attitude.mean.rating.high", found.mean().high());
        agrees("attitude.sd.rating", found.deviation().value());
        agrees("attitude.sd.rating.low", found.deviation().low());
        agrees("attitude.sd.rating.high", found.deviation().high());
    }

    @Test
    void judgesScales() {
        var alpha = Reliability.alpha(ATTITUDE, 30);
        agrees("attitude.alpha", alpha.value());
        agrees("attitude.alpha.low", alpha.low());
        agrees("attitude.alpha.high", alpha.high());
        for (var item = 0; item < 7; item++) {
            agrees(
                    "attitude.rdrop." + (item + 1),
                    Reliability.itemRest(ATTITUDE, item, 30).value());
        }
    }

    @Test
    void judgesRaters() {
        double[][] shroutAndFleiss = {
            {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
        };
        agrees("shroutfleiss.icc1", Reliability.single(shroutAndFleiss, 6).value());
        agrees("shroutfleiss.icc1k", Reliability.averaged(shroutAndFleiss, 6).value());
        agrees("shroutfleiss.icc2", Reliability.agreement(shroutAndFleiss, 6).value());
        agrees(
                "shroutfleiss.icc2k",
                Reliability.agreementAveraged(shroutAndFleiss, 6).value());
    }

    @Test
    void judgesTheMeanOverMonths() {
        var found = Reliability.averaged(ATTITUDE, 8);
        agrees("attitude.icc1k", found.value());
        agrees("attitude.icc1k.low", found.low());
        agrees("attitude.icc1k.high", found.high());
    }

    @Test
    void correlatesWithGapsAndTies() {
        var heat = Correlation.pearson(Rows.column(AIR, 0), Rows.column(AIR, 3), 30);
        agrees("airquality.pearson.1.4", heat.value());
        agrees("airquality.pearson.1.4.low", heat.low());
        agrees("airquality.pearson.1.4.high", heat.high());
        agrees(
                "airquality.spearman.1.2",
                Correlation.spearman(Rows.column(AIR, 0), Rows.column(AIR, 1), 30)
                        .value());
        agrees(
                "airquality.spearman.3.4",
                Correlation.spearman(Rows.column(AIR, 2), Rows.column(AIR, 3), 30)
                        .value());
    }

    @Test
    void comparesOnlyWithinStrata() {
        // From May to September, as in R's airquality$Month.
        int[] lastRows = {31, 61, 92, 123, 153};
        var months = IntStream.range(0, AIR.length)
                .map(row -> (int)
                        Arrays.stream(lastRows).filter(last -> row >= last).count())
                .toArray();
        var panel = new Panel(IntStream.range(0, AIR.length).toArray(), months);
        var ozone = Rows.column(AIR, 0);
        var heat = Rows.column(AIR, 3);
        agrees(
                "airquality.within.1.4",
                Correlation.within(ozone, heat, panel, 30).value());
        agrees(
                "airquality.pearsonwithin.1.4",
                Correlation.pearsonWithin(ozone, heat, panel, 30).value());
        var inflation = Redundancy.inflation(
                Arrays.stream(AIR).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new), panel, 30);
        for (var column = 0; column < 4; column++) {
            agrees("airquality.vifwithin." + (column + 1), inflation.get(column).value());
        }
        assertThat(Correlation.within(ozone, heat, Panel.plain(AIR.length), 30).high())
                .isCloseTo(Correlation.spearman(ozone, heat, 30).high(), within(1e-12));
    }

    @Test
    void findsWhatInflates() {
        var columns = Arrays.stream(CARS)
                .map(row -> new double[] {row[0], row[2], row[3], row[4], row[5], row[6]})
                .toArray(double[][]::new);
        var inflation = Redundancy.inflation(columns, 30);
        for (var column = 0; column < 6; column++) {
            agrees("mtcars.vif." + (column + 1), inflation.get(column).value());
        }
    }

    @Test
    void comparesGroups() {
        var cylinders = new TreeMap<Double, List<Double>>();
        Arrays.stream(CARS)
                .forEach(row -> cylinders
                        .computeIfAbsent(row[1], any -> new ArrayList<>())
                        .add(row[0]));
        var cars = GroupDifference.of(groups(cylinders), 5, 30);
        agrees("mtcars.kw.h", cars.h());
        agrees("mtcars.kw.p", cars.p());
        agrees("mtcars.kw.epsilon2", cars.effect().value());
        var feeds = new TreeMap<Double, List<Double>>();
        Arrays.stream(ReferenceData.table("chickwts"))
                .forEach(row ->
                        feeds.computeIfAbsent(row[0], any -> new ArrayList<>()).add(row[1]));
        var chicks = GroupDifference.of(groups(feeds), 5, 30);
        agrees("chickwts.kw.h", chicks.h());
        agrees("chickwts.kw.p", chicks.p());
    }

    private static List<double[]> groups(Map<Double, List<Double>> values) {
        return values.values().stream()
                .map(group -> group.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    @Test
    void adjustsManyTests() {
        double[] raw = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        var adjusted = FalseDiscovery.adjust(raw);
        for (var at = 0; at < raw.length; at++) {
            agrees("bh1995." + (at + 1), adjusted[at]);
        }
        // Benjamini and Hochberg (1995), section 3.2: four of the fifteen are rejected at .05
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(4);
    }

    @Test
    void comparesShares() {
        var share = Proportion.of(45, 50);
        agrees("wilson.45.50.low", share.low());
        agrees("wilson.45.50.high", share.high());
        var groups = List.of(new ImpactRatio.Group("night", 3, 40), new ImpactRatio.Group("day", 18, 60));
        var night = ImpactRatio.of(groups, 5).get(0);
        agrees("fisher.3.40.18.60", night.p());
        assertThat(night.ratio()).isEqualTo(0.25);
        assertThat(night.low()).isTrue();
        assertThat(night.unstable()).isFalse();
    }

    @Test
    void weighs() {
        var inputs =
                Arrays.stream(SWISS).map(row -> Arrays.copyOfRange(row, 1, 6)).toArray(double[][]::new);
        var critic = WeightMethods.critic(inputs).orElseThrow();
        var entropy = WeightMethods.entropy(inputs).orElseThrow();
        // 47 provinces for 5 inputs: below the 10 an indicator that we ask of a company, so the rows count twice
        var doubled = new double[94][];
        var fertility = new double[94];
        for (var row = 0; row < 94; row++) {
            doubled[row] = inputs[row % 47];
            fertility[row] = SWISS[row % 47][0];
        }
        var shares = WeightMethods.regressionShares(doubled, fertility).orElseThrow();
        for (var column = 0; column < 5; column++) {
            agrees("swiss.critic." + (column + 1), critic[column]);
            agrees("swiss.entropy." + (column + 1), entropy[column]);
            agrees("swiss.lmg." + (column + 1), shares[column]);
        }
    }

    @Test
    void tellsUpperFromLower() {
        var rest = Arrays.stream(ATTITUDE)
                .mapToDouble(row -> Arrays.stream(row).sum() - row[0])
                .toArray();
        var rating = Rows.column(ATTITUDE, 0);
        var found = Discrimination.upperLower(rating, rest, 100, 30);
        agrees("attitude.d27.rating", found.value());
        agrees("attitude.d27.rating.low", found.low());
        agrees("attitude.d27.rating.high", found.high());
        var twoGroups = new Panel(
                IntStream.range(0, 30).toArray(),
                IntStream.range(0, 30).map(row -> row % 2).toArray());
        agrees(
                "attitude.d27within.rating",
                Discrimination.within(rating, rest, 100, twoGroups, 30).value());
        assertThat(Discrimination.within(rating, rest, 100, Panel.plain(30), 30).n())
                .isEqualTo(30);
    }
}

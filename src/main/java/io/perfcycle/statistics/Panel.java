package io.perfcycle.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose rows these are, and among which others each is compared: people of one post in one cycle stand beside each other, people
 * of different posts or cycles do not. So a change of targets from cycle to cycle, or a generous post, makes no correlation.
 *
 * @param people number of the person of each row, from 0; somebody seen in several cycles has several rows
 * @param strata number of the group in which each row is compared, from 0
 */
public record Panel(int[] people, int[] strata) {

    public Panel {
        if (people.length != strata.length) {
            throw new IllegalArgumentException("%d people in %d strata".formatted(people.length, strata.length));
        }
    }

    /** Every row a person of its own, all of them compared with each other. */
    public static Panel plain(int rows) {
        return new Panel(IntStream.range(0, rows).toArray(), new int[rows]);
    }

    /** The panel of these rows alone. */
    Panel of(int[] rows) {
        return new Panel(
                Arrays.stream(rows).map(row -> people[row]).toArray(),
                Arrays.stream(rows).map(row -> strata[row]).toArray());
    }

    /** How many different people are in these rows. */
    int peopleIn(int[] rows) {
        var seen = new BitSet();
        for (var row : rows) {
            seen.set(people[row]);
        }
        return seen.cardinality();
    }

    /** These rows, stratum by stratum; a stratum of one compares with nobody and is left out. */
    List<int[]> comparable(int[] rows) {
        var sizes = new int[Arrays.stream(strata).max().orElse(-1) + 1];
        for (var row : rows) {
            sizes[strata[row]]++;
        }
        var groups = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        var filled = new int[sizes.length];
        for (var row : rows) {
            groups[strata[row]][filled[strata[row]]++] = row;
        }
        return Arrays.stream(groups).filter(group -> group.length > 1).toList();
    }

    /** Each cell less the mean of its stratum; NaN where it is missing, or alone. */
    public double[] centred(double[] cells) {
        return placed(cells, false);
    }

    /** Each cell's rank within its stratum, from the stratum's middle, as a share of it; NaN where it is missing, or alone. */
    double[] ranked(double[] cells) {
        return placed(cells, true);
    }

    private double[] placed(double[] cells, boolean ranked) {
        var placed = new double[cells.length];
        Arrays.fill(placed, Double.NaN);
        var there = IntStream.range(0, cells.length)
                .filter(row -> !Double.isNaN(cells[row]))
                .toArray();
        comparable(there).forEach(group -> place(cells, group, placed, ranked));
        return placed;
    }

    /** Writes where each cell of a group stands in it: by rank, or by distance from the mean. */
    static void place(double[] cells, int[] group, double[] placed, boolean ranked) {
        var values = Arrays.stream(group).mapToDouble(row -> cells[row]).toArray();
        if (ranked) {
            var ranks = Correlation.ranks(values);
            for (var at = 0; at < group.length; at++) {
                placed[group[at]] = (ranks[at] - (group.length + 1) / 2.0) / (group.length + 1);
            }
            return;
        }
        var mean = Rows.constant(values) ? values[0] : Rows.mean(values);
        for (var at = 0; at < group.length; at++) {
            placed[group[at]] = values[at] - mean;
        }
    }
}

package io.perfcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.result.Calculations;
import io.perfcycle.result.Figures;
import io.perfcycle.scoring.Trace;
import io.perfcycle.support.SmallCycle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A participation that is split: each segment on its own days, plan and manager, weighted by days. */
class SegmentsIT extends SmallCycle {

    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

    @Autowired
    private Segments segments;

    @Autowired
    private Owners owners;

    @Autowired
    private Calculations calculations;

    @Autowired
    private Figures figures;

    @Autowired
    private ScorecardItems scorecards;

    @Autowired
    private Cycles cycles;

    @Autowired
    private PlatformTransactionManager transactions;

    private <T> T within(java.util.function.Supplier<T> what) {
        return new TransactionTemplate(transactions).execute(status -> what.get());
    }

    private void split(long id, LocalDate from, Placement now) {
        within(() -> {
            segments.split(participations.get(id), from, now);
            return id;
        });
    }

    private Trace count(String code, long id) {
        within(() -> {
            calculations.refreshAll(code);
            return calculations.calculate(cycles.get(code), List.of(participations.get(id)));
        });
        return calculations.of(id).orElseThrow().trace();
    }

    @Test
    void whoeverIsNotSplitHasOneSegmentOverTheWholePeriod() {
        launch("SEG-1");
        var id = participation("SEG-1", "E1");
        assertThat(segments.of(id))
                .containsExactly(new Segment(
                        id, 0, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30), "SHOP", "HOST", "M1", true));
        assertThat(owners.segments(id)).containsExactly(0);
        assertThat(owners.segmentManager(id, 0)).isEqualTo("M1");
        assertThat(owners.segmentManagerPool(id, 0)).isEmpty();
    }

    /** Domain 1.4: total = sum(days * score) / sum(days). Of 92 days, 31 earn 100 on GMV 1000, and 61 earn 60 on GMV 800. */
    @Test
    void eachSegmentCountsItsOwnDaysAndWeighsByThem() {
        launch("SEG-2");
        var id = participation("SEG-2", "E1");
        split(id, AUGUST, new Placement("HQ", "HOST", "B1"));
        measured("gmv E1 2025-07-31 1000", "gmv E1 2025-08-01 300", "gmv E1 2025-09-30 500");
        measured(
                "returns E1 2025-07-01 5",
                "orders E1 2025-07-01 100",
                "returns E1 2025-09-01 5",
                "orders E1 2025-09-01 100");
        within(() -> {
            figures.rate(id, 0, Map.of("CM_SERVICE", new BigDecimal(2), "PRJ", new BigDecimal(100)), "M1");
            figures.rate(id, 1, Map.of("CM_SERVICE", new BigDecimal(2), "PRJ", new BigDecimal(100)), "B1");
            return id;
        });
        var trace = count("SEG-2", id);
        assertThat(trace.segments()).extracting(Trace.Segment::days).containsExactly(31, 61);
        // 0.40 x 100 + 0.20 x 100 + 0.25 x 70 + 0.15 x 100 = 92.50; with 60 on GMV 76.50; (31 x 92.5 + 61 x 76.5) / 92
        // = 81.89
        assertThat(trace.segments())
                .extracting(Trace.Segment::total)
                .containsExactly(new BigDecimal("92.50"), new BigDecimal("76.50"));
        assertThat(trace.total()).isEqualTo(new BigDecimal("81.89"));
        assertThat(owners.segments(id)).containsExactly(0, 1);
        assertThat(owners.segmentManager(id, 0)).isEqualTo("M1");
        assertThat(owners.segmentManager(id, 1)).isEqualTo("B1");
        assertThat(owners.manager(id)).isEqualTo("B1");
    }

    @Test
    void aSegmentOfFourteenDaysIsDropped() {
        launch("SEG-3");
        var id = participation("SEG-3", "E1");
        split(id, LocalDate.of(2025, 7, 15), new Placement("HQ", "HOST", "B1"));
        assertThat(owners.segments(id)).containsExactly(1);
        assertThat(scorecards.inAllSegments(id))
                .extracting(ScorecardItem::segment)
                .containsOnly(1);
        assertThat(count("SEG-3", id).segments())
                .extracting(Trace.Segment::days)
                .containsExactly(78);
    }

    @Test
    void aSegmentOfFifteenDaysCounts() {
        launch("SEG-4");
        var id = participation("SEG-4", "E1");
        split(id, LocalDate.of(2025, 7, 16), new Placement("HQ", "HOST", "B1"));
        assertThat(owners.segments(id)).containsExactly(0, 1);
    }

    @Test
    void goalsAgreedLaterHoldInEverySegmentOnTheSamePost() {
        launch("SEG-5");
        var id = participation("SEG-5", "E1");
        split(id, AUGUST, new Placement("HQ", "HOST", "B1"));
        within(() -> {
            var first = scorecards.of(id).get(0);
            scorecards.replace(
                    id, List.of(new ScorecardItems.NewItem(id, 1, first.line().weighing(new BigDecimal(100)), false)));
            return id;
        });
        assertThat(scorecards.inAllSegments(id)).extracting(ScorecardItem::key).containsExactly("GMV", "GMV~1");
    }

    @Test
    void aSegmentOnAnotherPostHasThatPostsScorecard() {
        launch("SEG-6");
        put("scorecards", "post,indicator,weight,threshold,target,stretch\nDATA,RET,100,10,5,3\n");
        var id = participation("SEG-6", "E1");
        split(id, AUGUST, new Placement("HQ", "DATA", "B1"));
        assertThat(scorecards.inAllSegments(id))
                .filteredOn(item -> item.segment() == 1)
                .extracting(ScorecardItem::key)
                .containsExactly("RET~1");
        assertThat(participations.get(id).post()).isEqualTo("DATA");
    }

    private void measured(String... rows) {
        var csv = new StringBuilder("source,external_id,employee_no,measure,date,value\n");
        for (var row : rows) {
            var part = row.split(" ");
            csv.append("shop,%s-%d,%s,%s,%s,%s%n"
                    .formatted(part[1], System.nanoTime(), part[1], part[0], part[2], part[3]));
        }
        put("measurements", csv.toString());
    }
}

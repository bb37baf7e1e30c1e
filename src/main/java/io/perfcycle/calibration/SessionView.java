package io.perfcycle.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as one reader sees it; every number from a calculation is a string.
 *
 * @param mode WARN or BLOCK
 * @param guided whether a distribution is suggested; never for a reader who sits at the table himself
 * @param self whether the reader sits at the table himself: his own row is left out of everything here
 * @param fits whether the distribution is near enough to the suggestion
 */
record SessionView(
        String cycle,
        String cycleName,
        String orgUnit,
        String unitName,
        String unitNameEn,
        String state,
        String mode,
        int smallestUnit,
        int tolerance,
        boolean guided,
        boolean self,
        int revision,
        int people,
        int rated,
        @Nullable String dueAt,
        @Nullable String reason,
        @Nullable Actor handedInBy,
        @Nullable Actor overrideBy,
        @Nullable String overrideReason,
        @Nullable Actor decidedBy,
        @Nullable String decidedReason,
        boolean fits,
        String differences,
        May may,
        List<Line> distribution,
        List<Row> rows,
        List<ManagerRow> managers,
        List<MoveRow> moves) {

    /** A person by number and name. */
    record Actor(String id, String name) {}

    /** What the reader may do now; the server checks it again. */
    record May(boolean move, boolean handIn, boolean override, boolean approve) {}

    /** One level of the distribution. */
    record Line(
            String level,
            String share,
            int before,
            int now,
            @Nullable Integer quota,
            @Nullable Integer suggested,
            boolean fits) {}

    /**
     * A person.
     *
     * @param mayMove false for the reader's own manager and for whom a veto or a missing result holds
     * @param fresh joined within the period
     * @param tied others at the table have the same total
     * @param outlier HIGH or LOW where the total lies far from the others'
     */
    record Row(
            String employeeNo,
            String name,
            String orgUnit,
            String unitName,
            String unitNameEn,
            String post,
            @Nullable Actor manager,
            String outcome,
            @Nullable String total,
            @Nullable String levelBefore,
            @Nullable String levelSuggested,
            @Nullable String levelNow,
            int revision,
            boolean mayMove,
            boolean moved,
            boolean vetoed,
            boolean fresh,
            boolean tied,
            @Nullable String outlier,
            @Nullable String reason,
            @Nullable Actor movedBy,
            @Nullable String movedAt) {}

    /**
     * How a manager's judgements lie beside the figures of the same people, over the whole cycle.
     *
     * @param here his people at this table
     * @param n his people with both judgements and figures
     * @param difference judgement less figures in standard deviations, beside all managers; null where nobody has both
     * @param shrunk the same drawn towards zero the fewer people he has
     * @param verdict NOT_ENOUGH_DATA, USUAL, LENIENT or SEVERE
     * @param narrow whether his judgements hardly differ from each other
     */
    record ManagerRow(
            Actor manager,
            int here,
            int n,
            @Nullable String meanTotal,
            @Nullable String difference,
            @Nullable String shrunk,
            String verdict,
            boolean narrow) {}

    /** A move that was made. */
    record MoveRow(String employeeNo, String name, String from, String to, String reason, Actor by, String at) {}
}

package io.perfcycle.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cycle's report as it is printed: everything worded and written for its reader. */
record CyclePaper(
        String name,
        String code,
        String period,
        boolean released,
        List<Tile> tiles,
        List<StageRow> stages,
        List<LevelRow> levels,
        List<Bin> totals,
        List<String> heads,
        List<UnitRow> units,
        List<String> remarks,
        String printed) {

    /** A figure with its name. */
    record Tile(String label, String figure) {}

    /** @param done percent of those concerned, as a length; {@code missed} likewise, beginning where the former ends */
    record StageRow(
            String stage,
            String state,
            int people,
            int done,
            int missed,
            int open,
            String doneWidth,
            String missedWidth,
            String missedFrom,
            String opened,
            String due,
            String days) {}

    /** A level before and after what people decided. */
    record LevelRow(String level, long before, long after, String beforeWidth, String afterWidth, String share) {}

    /** Totals from {@code label} on, as a column of the given height in millimetres below a gap. */
    record Bin(String label, long people, String height, String gap) {}

    record UnitRow(
            String unit,
            int people,
            int rated,
            String mean,
            String deviation,
            List<Long> counts,
            List<Part> parts,
            boolean all) {}

    /** A level's share in a unit's bar. */
    record Part(
            String level,
            String from,
            String width,
            @Nullable String colour) {}
}

package io.perfcycle.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read of the library. */
final class LibraryView {

    /** Whether an indicator is in use as the library has it, in a version of the company's own, or not at all. */
    enum Standing {
        SAME,
        OWN,
        ABSENT
    }

    /** @param inUse how many of its indicators the company has, in whatever version */
    record Pack(String code, String name, @Nullable String note, int indicators, int inUse) {}

    record Content(Pack pack, List<Line> lines) {}

    /** @param differs the columns in which the company's own version says something else */
    record Line(
            String code,
            String name,
            String kind,
            @Nullable String unit,
            @Nullable String direction,
            String basis,
            @Nullable String definition,
            @Nullable String formula,
            @Nullable String source,
            String missing,
            String scope,
            Reference reference,
            List<Guard> guards,
            @Nullable String guardedBy,
            @Nullable String risk,
            @Nullable String note,
            List<Level> anchors,
            Standing standing,
            List<String> differs) {}

    /** Numbers as people write them. */
    record Reference(
            @Nullable String relativeTo,
            @Nullable String threshold,
            @Nullable String target,
            @Nullable String stretch,
            @Nullable String low,
            @Nullable String high,
            @Nullable String lowZero,
            @Nullable String highZero,
            @Nullable String minWeight,
            @Nullable String maxWeight,
            String origin,
            @Nullable String source,
            @Nullable String words) {}

    record Guard(String code, String name) {}

    record Level(int level, String anchor, @Nullable String evidence) {}

    private LibraryView() {}
}

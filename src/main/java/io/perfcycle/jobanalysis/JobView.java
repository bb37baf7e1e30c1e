package io.perfcycle.jobanalysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job description as it is read. */
record JobView(
        String post,
        String postName,
        int version,
        String effectiveFrom,
        String releasedAt,
        String approvedBy,
        String reviewedOn,
        JobDescription content,
        List<Line> lines,
        List<Version> versions,
        @Nullable String acknowledgedAt,
        boolean own,
        @Nullable Integer readers,
        @Nullable Integer acknowledged) {

    /** A line of the scorecard in words. */
    record Line(
            String indicator,
            String name,
            @Nullable String unit,
            @Nullable String definition,
            @Nullable String weight,
            @Nullable String anchors,
            @Nullable String reason) {}

    record Version(int version, String effectiveFrom) {}

    /** Why a description is to be looked at again. */
    record Review(JobView description, List<String> reasons) {}
}

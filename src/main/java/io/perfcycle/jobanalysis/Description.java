package io.perfcycle.jobanalysis;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A released version of a job description.
 *
 * @param postName what the post was called when it was released
 * @param reviewedOn when HR last found that it still holds
 */
record Description(
        long id,
        String post,
        int version,
        LocalDate effectiveFrom,
        String postName,
        JobDescription content,
        String approvedBy,
        Instant releasedAt,
        LocalDate reviewedOn,
        boolean underReview) {}

package io.perfcycle.evidence;

import java.time.Instant;

/**
 * One section of one review, as it was computed.
 *
 * @param review id of the review
 * @param scope what the whole review looks at
 * @param sealed whether the review has been decided, so that nothing in it changes any more
 */
public record EvidenceDocument<T>(
        String review, String section, EvidenceScope scope, Instant computedAt, boolean sealed, T content) {}

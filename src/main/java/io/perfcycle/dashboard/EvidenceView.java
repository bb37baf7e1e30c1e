package io.perfcycle.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The newest evidence of a system review on one subject: what it rests on, and the section's own document. */
record EvidenceView(
        String section,
        String review,
        LocalDate from,
        LocalDate to,
        List<String> cycles,
        Instant computedAt,
        boolean sealed,
        JsonNode content) {}

package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review as the outside reads it: the figures it rests on, section by section, and what people made of them.
 *
 * @param indicators one row per indicator of a post
 * @param scorecards one row per post
 * @param managers one row per rater
 * @param weights one row per weight that figures propose
 * @param decisions one row per line of a scorecard; without a decision while there is none
 * @param changes what was decided about the weights of each scorecard
 * @param wishes indicators that are to be new
 */
record ReviewView(
        long id,
        String from,
        String to,
        String origin,
        String state,
        List<String> cycles,
        Person requestedBy,
        String requestedAt,
        int revision,
        @Nullable String effectiveFrom,
        @Nullable String note,
        @Nullable String noteEn,
        @Nullable Act indicatorsDecided,
        @Nullable Act weightsDecided,
        @Nullable Act closed,
        @Nullable String appliedAt,
        @Nullable String publishedAt,
        JsonNode indicators,
        JsonNode scorecards,
        JsonNode managers,
        JsonNode groups,
        JsonNode weights,
        JsonNode survey,
        JsonNode use,
        JsonNode effects,
        List<LineView> decisions,
        List<SheetView> changes,
        List<WishView> wishes) {

    /** One of the list. */
    record Entry(
            long id,
            String from,
            String to,
            String origin,
            String state,
            List<String> cycles,
            String requestedAt,
            @Nullable String effectiveFrom,
            @Nullable String appliedAt) {}

    /** Somebody who did something. */
    record Person(String id, String name) {}

    /** Who did something, when, and what he said. */
    record Act(Person by, String at, @Nullable String reason) {}

    /**
     * One line of a scorecard.
     *
     * @param adjustment how an adjusted indicator is to be; numbers as strings
     */
    record LineView(
            String post,
            String indicator,
            String name,
            String nameEn,
            String kind,
            @Nullable String recommendation,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String mergedInto,
            @Nullable Map<String, @Nullable String> adjustment,
            String weightNow,
            @Nullable String weightProposed,
            @Nullable String weightDecided) {}

    /** One scorecard. */
    record SheetView(
            String post,
            String name,
            String nameEn,
            String base,
            @Nullable String choice,
            @Nullable String reason) {}

    /** One indicator that is to be new. */
    record WishView(
            long id,
            @Nullable String post,
            String name,
            String reason,
            String state,
            @Nullable String indicator,
            @Nullable String settledReason) {}
}

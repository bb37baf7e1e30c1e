package io.perfcycle.systemreview;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.organization.Post;
import io.perfcycle.systemreview.ReviewLines.Sheet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What something was called when the review looked at it; a review of before names were kept has those of its evidence. */
record Called(String name, String nameEn) {

    private static Called of(@Nullable String name, @Nullable String nameEn, String code) {
        var called = name == null || name.isEmpty() ? code : name;
        return new Called(called, nameEn == null || nameEn.isEmpty() ? called : nameEn);
    }

    /** @param found what was found about each indicator, by code */
    static Called indicator(ReviewLine line, Map<String, JsonNode> found) {
        var row = found.get(line.indicator());
        return line.name() != null || row == null
                ? of(line.name(), line.nameEn(), line.indicator())
                : of(row.path("name").asText(null), row.path("nameEn").asText(null), line.indicator());
    }

    /** A post as it is called now. */
    static Called post(@Nullable Post post, String code) {
        return post == null ? of(null, null, code) : of(post.name(), post.nameEn(), code);
    }

    static Called post(Sheet sheet) {
        return of(sheet.name(), sheet.nameEn(), sheet.post());
    }
}

package io.perfcycle.jobanalysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tasks of an analysis and its page show. */
record AnalysisView(
        long id,
        String post,
        String postName,
        @Nullable String postNameEn,
        String pack,
        String state,
        String cause,
        @Nullable String reason,
        String openedAt,
        @Nullable String managerName,
        List<Duty> duties,
        @Nullable Questionnaire mine,
        List<Answer> answers,
        List<Share> shares,
        @Nullable String agreement,
        String talkAbove,
        @Nullable JobDescription draft,
        @Nullable String effectiveFrom,
        @Nullable String editedBy,
        String today,
        List<Choice> choices,
        List<Step> steps) {

    /** A duty that a questionnaire starts from. */
    record Duty(
            String ref,
            Words duty,
            Words output,
            Words standard,
            @Nullable BigDecimal timePercent) {}

    /** Who has been asked, and what he said where the reader may know. */
    record Answer(
            String respondent,
            String name,
            String role,
            @Nullable String at,
            @Nullable Questionnaire said) {}

    /** One duty and the shares that both sides give it. */
    record Share(
            String key,
            Words duty,
            @Nullable String incumbents,
            @Nullable String manager,
            @Nullable String difference) {}

    /** An indicator to choose from: the company's own, or of the library, then taken into use by choosing it. */
    record Choice(
            String code,
            String name,
            @Nullable String nameEn,
            String kind,
            @Nullable String unit,
            @Nullable String direction,
            boolean inUse,
            @Nullable String relativeTo,
            JobDescription.Line line) {}

    record Step(
            String step,
            String actor,
            String name,
            @Nullable String words,
            String at) {}
}

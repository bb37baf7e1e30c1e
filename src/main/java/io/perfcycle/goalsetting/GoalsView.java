package io.perfcycle.goalsetting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal sheet as people read it. Numbers are plain decimals in text.
 *
 * @param state DRAFT, PROPOSED, RETURNED, AGREED or ADOPTED
 * @param round how often it was proposed
 * @param exposure the share of full volume asked of this person: volume targets are scaled by it
 * @param weight sum of all weights that count
 */
record GoalsView(
        String cycle,
        String cycleName,
        String periodStart,
        String periodEnd,
        String employeeNo,
        String name,
        String post,
        @Nullable String manager,
        @Nullable String managerName,
        String state,
        int round,
        String exposure,
        String weight,
        List<Line> lines,
        List<Own> ownGoals,
        List<Step> steps) {

    /**
     * One indicator.
     *
     * @param weighs false for vetoes and bonuses, whose weight is fixed
     * @param movable whether the target may be changed
     * @param thresholdRatio threshold divided by target, kept when the target moves
     * @param least the least weight it may have
     * @param limit the target may not be easier than this; null where nothing limits it
     * @param cascaded the target that follows from the manager's agreed one; null where none does
     * @param changed whether weight or target differ from the standard
     */
    record Line(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String definition,
            @Nullable String definitionEn,
            String kind,
            @Nullable String unit,
            @Nullable String direction,
            String basis,
            @Nullable String formula,
            String missing,
            String weight,
            String standardWeight,
            boolean weighs,
            @Nullable String least,
            @Nullable String most,
            @Nullable String threshold,
            @Nullable String target,
            @Nullable String stretch,
            @Nullable String standardTarget,
            @Nullable String thresholdRatio,
            @Nullable String stretchRatio,
            boolean movable,
            @Nullable String limit,
            @Nullable String cascaded,
            @Nullable String low,
            @Nullable String high,
            boolean changed) {}

    /** A goal of one's own. */
    record Own(
            String name, @Nullable String nameEn, @Nullable String description, String measure, String weight) {}

    /** One step of the talk. */
    record Step(
            int round,
            String step,
            String actor,
            String actorName,
            @Nullable String comment,
            String at) {}
}

package io.perfcycle.improvementplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as people read it. The employee reads it from the moment it is put to him.
 *
 * @param gaps indicators below their target, the weakest first
 * @param onProbation whether the person is still on probation: no plan then
 * @param partial whether the reader may not decide about this person
 * @param earliest first day that the last check point may fall on
 * @param latest last day that the last check point may fall on
 * @param extensionUntil last day of an extension
 */
record PlanView(
        long id,
        String cycle,
        String cycleName,
        String employeeNo,
        String name,
        String post,
        String orgUnit,
        String hiredOn,
        boolean onProbation,
        boolean partial,
        @Nullable String managerName,
        String state,
        String cause,
        @Nullable String level,
        @Nullable String total,
        @Nullable String levelNow,
        List<Gap> gaps,
        @Nullable String gapKind,
        @Nullable PlanContent content,
        @Nullable String agreement,
        boolean extended,
        List<Point> checkPoints,
        Plan.@Nullable Proposal proposal,
        @Nullable String outcome,
        String openedAt,
        @Nullable String endedAt,
        String today,
        String earliest,
        String latest,
        String extensionUntil,
        List<Step> steps) {

    /** An indicator below its target. */
    record Gap(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String unit,
            @Nullable String actual,
            @Nullable String target,
            String points) {}

    /** A check point; {@code now} where it is the one to be recorded or answered. */
    record Point(
            String on,
            @Nullable String standing,
            @Nullable String record,
            @Nullable String answer,
            boolean now) {}

    /** A step of the evidence. */
    record Step(
            String step,
            String actor,
            String actorName,
            @Nullable String code,
            @Nullable String words,
            String at) {}
}

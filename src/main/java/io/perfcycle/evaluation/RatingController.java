package io.perfcycle.evaluation;

import io.perfcycle.access.Viewer;
import io.perfcycle.cycle.Cycles;
import io.perfcycle.cycle.ScorecardItem;
import io.perfcycle.cycle.ScorecardItems;
import io.perfcycle.result.ParticipationRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ratings from outside, each sheet only for those who may read it now. */
@RestController
@RequestMapping("/api/v1/cycles/{code}/participations/{employeeNo}/ratings")
@Tag(name = "绩效评价 Evaluation")
class RatingController {

    /** {@code value} is a plain decimal in the item's scale. */
    record RatingRow(
            String indicator,
            String name,
            @Nullable String nameEn,
            @Nullable String scale,
            @Nullable String value,
            boolean notObserved,
            @Nullable String comment,
            @Nullable String evidence,
            @Nullable String evidenceOn) {}

    /** {@code state}: HIDDEN (not for you, or not yet), OPEN, SUBMITTED or MISSED. */
    record Sheet(
            String state,
            @Nullable String rater,
            @Nullable String submittedAt,
            @Nullable String summary,
            List<RatingRow> ratings) {

        static Sheet empty(String state) {
            return new Sheet(state, null, null, null, List.of());
        }
    }

    record Ratings(String cycle, String employeeNo, Sheet self, Sheet manager) {}

    private final ParticipationRights rights;
    private final Cycles cycles;
    private final RatingSheets sheets;
    private final ScorecardItems scorecards;

    RatingController(ParticipationRights rights, Cycles cycles, RatingSheets sheets, ScorecardItems scorecards) {
        this.rights = rights;
        this.cycles = cycles;
        this.sheets = sheets;
        this.scorecards = scorecards;
    }

    @GetMapping
    @Operation(
            summary = "评分 Self-assessment and manager's rating; the manager sees the former only after his own is in,"
                    + " the employee the latter only from release on")
    Ratings ratings(@PathVariable String code, @PathVariable String employeeNo, Viewer viewer) {
        var person = rights.visible(code, employeeNo, viewer);
        var handedIn = sheets.of(person.id());
        var blindness = new Blindness(viewer, person, cycles.get(code).state().released(), handedIn);
        var items =
                scorecards.of(person.id()).stream().collect(Collectors.toMap(ScorecardItem::indicator, item -> item));
        return new Ratings(
                code,
                employeeNo,
                sheet(SheetRole.SELF, blindness, handedIn, items),
                sheet(SheetRole.MANAGER, blindness, handedIn, items));
    }

    private static Sheet sheet(
            SheetRole role,
            Blindness blindness,
            Map<SheetRole, RatingSheet> handedIn,
            Map<String, ScorecardItem> items) {
        if (!blindness.maySee(role)) {
            return Sheet.empty("HIDDEN");
        }
        var sheet = handedIn.get(role);
        if (sheet == null) {
            return Sheet.empty("OPEN");
        }
        var at = sheet.submittedAt();
        return at == null
                ? Sheet.empty("MISSED")
                : new Sheet(
                        "SUBMITTED",
                        sheet.rater(),
                        at.toString(),
                        sheet.summary(),
                        sheet.ratings().stream()
                                .map(rating -> row(rating, items.get(rating.indicator())))
                                .toList());
    }

    private static RatingRow row(Rating rating, @Nullable ScorecardItem item) {
        return new RatingRow(
                rating.indicator(),
                item == null ? rating.indicator() : item.line().name(),
                item == null ? null : item.line().nameEn(),
                item == null ? null : RatingScale.of(item).name(),
                RatingPages.plain(rating.given()),
                rating.notObserved(),
                rating.comment(),
                rating.evidence(),
                rating.evidenceOn() == null ? null : rating.evidenceOn().toString());
    }
}

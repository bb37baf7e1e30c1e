package io.perfcycle.employeesurvey;

import io.perfcycle.access.Knocks;
import io.perfcycle.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions from outside: with a name by whoever is signed in, without one by whoever holds a slip. */
@RestController
@RequestMapping("/api/v1/suggestions")
@Tag(name = "员工调查 Employee survey")
class SuggestionController {

    record Words(@Nullable String words) {}

    record Unsigned(@Nullable String slip, @Nullable String words) {}

    record Slip(String slip) {}

    private final SuggestionDesk desk;
    private final Knocks knocks;

    SuggestionController(SuggestionDesk desk, Knocks knocks) {
        this.desk = desk;
        this.knocks = knocks;
    }

    @GetMapping
    @Operation(summary = "建议一览 Suggestions: all for HR and auditors, for others their own and the published ones")
    List<SuggestionDesk.Line> all(Viewer viewer) {
        return desk.list(viewer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "署名建议 Suggests something under one's name")
    void suggest(@RequestBody Words words, Viewer viewer) {
        desk.suggest(words.words(), viewer);
    }

    @PostMapping("/slips")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "领取匿名条 A slip for one suggestion without a name; who took it is kept nowhere")
    Slip slip(Viewer viewer) {
        return new Slip(desk.slip(viewer));
    }

    @PostMapping("/anonymous")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "匿名建议 Suggests something by a slip alone, without a name")
    void suggestWithoutName(@RequestBody Unsigned unsigned, HttpServletRequest request) {
        knocks.at(request, SuggestionDesk.SLIPS, () -> desk.suggestWithoutName(unsigned.slip(), unsigned.words()));
    }

    @PostMapping("/{suggestion}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "回复建议（人力资源） HR answers a suggestion, and publishes it if wished")
    void answer(@PathVariable("suggestion") String id, @RequestBody SuggestionDesk.Ruling ruling, Viewer viewer) {
        desk.answer(id, ruling, viewer);
    }
}

package io.perfcycle.evaluation;

import io.perfcycle.access.Knocks;
import io.perfcycle.result.FeedbackDoor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of the answer page: open to everybody who holds a token, which travels in the body only, so that no log of addresses
 * ever has it. The page sends no cookie; who is signed in is not asked and not known here.
 */
@RestController
@RequestMapping("/api/v1/feedback")
@Tag(name = "绩效评价 Evaluation")
class AnswerController {

    record Asked(@Nullable String token) {}

    private final AnswerDesk desk;
    private final Knocks knocks;

    AnswerController(AnswerDesk desk, Knocks knocks) {
        this.desk = desk;
        this.knocks = knocks;
    }

    @PostMapping("/form")
    @Operation(summary = "匿名反馈表 The anonymous form behind a token; changes nothing")
    AnswerDesk.Form form(@RequestBody Asked asked, HttpServletRequest request) {
        return knocks.at(request, AnswerDesk.TOKENS, () -> desk.form(asked.token()));
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "匿名作答 Answers once, without a name; afterwards the token is worth nothing")
    void answer(@RequestBody FeedbackDoor.Answer answer, HttpServletRequest request) {
        knocks.at(request, AnswerDesk.TOKENS, () -> desk.answer(answer));
    }
}

package io.perfcycle.employeesurvey;

import io.perfcycle.access.Knocks;
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
@RequestMapping("/api/v1/survey")
@Tag(name = "员工调查 Employee survey")
class SurveyAnswerController {

    record Asked(@Nullable String token) {}

    private final AnswerDoor door;
    private final Knocks knocks;

    SurveyAnswerController(AnswerDoor door, Knocks knocks) {
        this.door = door;
        this.knocks = knocks;
    }

    @PostMapping("/form")
    @Operation(summary = "匿名问卷 The questionnaire behind a token; changes nothing")
    AnswerDoor.Form form(@RequestBody Asked asked, HttpServletRequest request) {
        return knocks.at(request, AnswerDoor.TOKENS, () -> door.form(asked.token()));
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "匿名作答一次 Answers once, without a name; afterwards the token is worth nothing")
    void answer(@RequestBody AnswerDoor.Answer answer, HttpServletRequest request) {
        knocks.at(request, AnswerDoor.TOKENS, () -> door.answer(answer));
    }
}

package io.perfcycle.evaluation;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The answer page: the same for everybody. Its script reads the token behind the {@code #}, which no browser ever sends. */
@Controller
@Hidden
class FeedbackPages {

    @GetMapping("/feedback")
    String feedback() {
        return "evaluation/feedback";
    }
}

package io.perfcycle.training;

import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal on a page about courses is a page. */
@ControllerAdvice(assignableTypes = CoursePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedCourses {

    private final Wording wording;

    RefusedCourses(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ModelAndView refuse(Refusal refusal, Locale locale) {
        var page = new ModelAndView("training/refused");
        page.setStatus(refusal.status());
        page.addObject("missing", refusal.status() == HttpStatus.NOT_FOUND);
        page.addObject("reason", wording.say(locale, "problem." + refusal.code(), refusal.facts()));
        return page;
    }
}

package io.perfcycle.me;

import io.perfcycle.problem.Refusal;
import io.perfcycle.problem.Wording;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal on a page is a page. */
@ControllerAdvice(assignableTypes = {OwnPages.class, TeamPages.class, CyclePages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    private final Wording wording;

    RefusedPages(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ModelAndView refuse(Refusal refusal, Locale locale) {
        var page = new ModelAndView("me/refused");
        page.setStatus(refusal.status());
        page.addObject("status", refusal.status() == HttpStatus.NOT_FOUND ? 404 : 403);
        page.addObject("reason", wording.say(locale, "problem." + refusal.code(), refusal.facts()));
        return page;
    }
}

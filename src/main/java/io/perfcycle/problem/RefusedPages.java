package io.perfcycle.problem;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page why there is no other. */
@ControllerAdvice(annotations = Page.class)
@Order(RefusedPages.FIRST)
class RefusedPages {

    /** Before problem details, which speak for pages too. */
    static final int FIRST = Ordered.HIGHEST_PRECEDENCE;

    private final Wording wording;

    RefusedPages(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ModelAndView refuse(Refusal refusal, Locale reader) {
        var page = new ModelAndView("problem/refused");
        page.setStatus(refusal.status());
        page.addObject(
                "head",
                refusal.status() == HttpStatus.NOT_FOUND
                        ? "missing"
                        : refusal.status() == HttpStatus.FORBIDDEN ? "forbidden" : "refused");
        page.addObject("reason", wording.say(reader, "problem." + refusal.code(), refusal.facts()));
        return page;
    }
}

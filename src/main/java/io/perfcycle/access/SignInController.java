package io.perfcycle.access;

import io.perfcycle.workflow.WebappSession;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: one sign-in for our own pages, Tasklist and Cockpit. */
@Controller
@Hidden
class SignInController {

    private static final String PAGE = "access/login";

    private final Door door;
    private final WebappSession session;

    SignInController(Door door, WebappSession session) {
        this.door = door;
        this.session = session;
    }

    @GetMapping("/login")
    String page(@RequestParam(required = false) @Nullable String returnTo, Model model) {
        model.addAttribute("returnTo", ReturnTo.safe(returnTo));
        return PAGE;
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var target = ReturnTo.safe(returnTo);
        try {
            var person = door.verify(request.getRemoteAddr(), username.strip(), password);
            if (person.isPresent()) {
                session.open(request, person.get().id());
                response.setStatus(HttpStatus.SEE_OTHER.value());
                return "redirect:" + target;
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("fault", "problem.WRONG_PASSWORD");
        } catch (Door.TooManyAttempts e) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("fault", "problem.TOO_MANY_ATTEMPTS");
        }
        model.addAttribute("returnTo", target);
        model.addAttribute("username", username);
        model.addAttribute("pause", Attempts.PAUSE.toSeconds());
        return PAGE;
    }

    @PostMapping("/logout")
    String signOut(HttpServletRequest request) {
        session.close(request);
        return "redirect:/login";
    }
}

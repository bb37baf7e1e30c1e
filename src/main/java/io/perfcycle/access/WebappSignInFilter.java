package io.perfcycle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts wrong passwords at the webapps' own sign-in, which knows no limit that could not be turned against its victim. */
final class WebappSignInFilter extends OncePerRequestFilter {

    private static final String ADDRESS = "/camunda/api/admin/auth/user/";

    private final Attempts attempts;
    private final ProblemAnswers answers;

    WebappSignInFilter(Attempts attempts, ProblemAnswers answers) {
        this.attempts = attempts;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().startsWith(request.getContextPath() + ADDRESS)
                || !request.getRequestURI().contains("/login/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = Objects.requireNonNullElse(request.getParameter("username"), "");
        if (!attempts.mayTry(request.getRemoteAddr(), account)) {
            answers.tooManyAttempts(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            attempts.failed(request.getRemoteAddr(), account);
        } else if (response.getStatus() == HttpStatus.OK.value()) {
            attempts.succeeded(request.getRemoteAddr(), account);
        }
    }
}

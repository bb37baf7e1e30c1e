package io.perfcycle.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Speaks the refusals that are made before any controller is reached: not signed in, not allowed, too many attempts. */
@Component
class ProblemAnswers {

    private final Wording wording;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemAnswers(Wording wording, LocaleResolver locales, ObjectMapper json) {
        this.wording = wording;
        this.locales = locales;
        this.json = json;
    }

    void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... facts)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var text = wording.say(locales.resolveLocale(request), "problem." + code, facts);
        var problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("urn:perfcycle:problem:" + code));
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    void notSignedIn(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        if (!fromBrowser(request)) {
            // Without this header a browser never asks for, and so never keeps, a password of ours by itself.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"PerfCycle\", charset=\"UTF-8\"");
        }
        refuse(request, response, HttpStatus.UNAUTHORIZED, code);
    }

    void tooManyAttempts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Attempts.PAUSE.toSeconds()));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", Attempts.PAUSE.toSeconds());
    }

    private static boolean fromBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader("X-Requested-With") != null;
    }
}

package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import io.perfcycle.workflow.WebappSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the caller by HTTP Basic or by the webapps' session, and lets the engine work on the caller's behalf for the
 * length of the request. The webapps' own addresses know the session only, and set the engine's caller themselves.
 */
final class SignInFilter extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    private final Door door;
    private final WebappSession session;
    private final Identities identities;
    private final ProblemAnswers answers;

    SignInFilter(Door door, WebappSession session, Identities identities, ProblemAnswers answers) {
        this.door = door;
        this.session = session;
        this.identities = identities;
        this.answers = answers;
    }

    static boolean carriesPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && !webapp(request);
    }

    static boolean webapp(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesPassword(request)) {
            withPassword(request, response, chain);
        } else {
            var person = session.signedIn(request);
            if (person.isPresent()) {
                proceed(new SignedIn(person.get()), request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private void withPassword(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn;
        try {
            var given = decode(request);
            var at = given.indexOf(':');
            var person = at < 0
                    ? Optional.<Identities.Acting>empty()
                    : door.verifyOften(request.getRemoteAddr(), given.substring(0, at), given.substring(at + 1));
            if (person.isEmpty()) {
                answers.notSignedIn(request, response, "WRONG_PASSWORD");
                return;
            }
            signedIn = new SignedIn(person.get());
        } catch (Door.TooManyAttempts tooMany) {
            answers.tooManyAttempts(request, response);
            return;
        }
        proceed(signedIn, request, response, chain);
    }

    private void proceed(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        if (webapp(request)) {
            chain.doFilter(request, response);
            return;
        }
        identities.actFor(signedIn.acting());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.actForNobody();
        }
    }

    private static String decode(HttpServletRequest request) {
        try {
            var encoded = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BASIC.length())
                    .strip();
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

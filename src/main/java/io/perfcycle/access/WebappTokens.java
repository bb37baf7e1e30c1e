package io.perfcycle.access;

import io.perfcycle.workflow.WebappSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** One CSRF token per session, the webapps' own: a page of ours and Tasklist in the next tab use the same. */
final class WebappTokens implements CsrfTokenRepository {

    private static final String PARAMETER = "_csrf";

    private final WebappSession session;

    WebappTokens(WebappSession session) {
        this.session = session;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(WebappSession.newToken());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            session.keepToken(request, response, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session.token(request).map(WebappTokens::token).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(WebappSession.TOKEN_HEADER, PARAMETER, value);
    }
}

package io.perfcycle.workflow;

import io.perfcycle.workflow.Identities.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The session that Tasklist and Cockpit use, so that one sign-in opens the webapps and our own pages alike. */
@Component
public class WebappSession {

    public static final String TOKEN_HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final ProcessEngine engine;
    private final long freshForMillis;
    private final String path;

    WebappSession(
            ProcessEngine engine,
            @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long freshForMillis,
            @Value("${camunda.bpm.webapp.application-path:/camunda}") String path) {
        this.engine = engine;
        this.freshForMillis = freshForMillis;
        this.path = path;
    }

    /** Who is signed in with this request's session; groups are read again once they are older than the cache allows. */
    public Optional<Acting> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var all = AuthenticationUtil.getAuthsFromSession(session);
        AuthenticationUtil.updateCache(all, session, freshForMillis);
        return Optional.ofNullable(mine(all))
                .filter(mine -> !mine.getGroupIds().isEmpty())
                .map(mine -> new Acting(mine.getIdentityId(), mine.getGroupIds()));
    }

    /** Signs in on a new session; the password has been verified. */
    public void open(HttpServletRequest request, String id) {
        var authentication = AuthenticationUtil.createAuthentication(engine, id);
        authentication.setCacheValidationTime(
                new Date(ClockUtil.getCurrentTime().getTime() + freshForMillis));
        AuthenticationUtil.revalidateSession(request, authentication);
    }

    public void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The token that a state-changing request of this session must carry. */
    public Optional<String> token(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }

    /** Keeps the token where the webapps look for it, and hands them their cookie. */
    public void keepToken(HttpServletRequest request, HttpServletResponse response, String token) {
        request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                        .path(request.getContextPath() + path)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    public static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private @Nullable UserAuthentication mine(Authentications all) {
        return (UserAuthentication) all.getAuthenticationForProcessEngine(engine.getName());
    }
}

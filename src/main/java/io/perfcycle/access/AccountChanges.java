package io.perfcycle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an administrator does to accounts, groups and grants through the engine's own API and so through the Admin web
 * application: recorded before it is done, because who sets somebody's password or role could act in his name.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccountChanges extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern KEEPING =
            Pattern.compile("(?:/camunda/api/engine/engine/default|/engine-rest(?:/engine/default)?)"
                    + "/((?:user|group|tenant|authorization)(?:/.*)?)");

    private final AuditTrail audit;

    AccountChanges(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var change = change(request);
        if (change != null && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            audit.record("account." + request.getMethod().toLowerCase(java.util.Locale.ROOT), change, null, null, null);
        }
        chain.doFilter(request, response);
    }

    /** What is changed, as {@code group/hr/members/E01}; null where nothing is. */
    private static @org.jspecify.annotations.Nullable String change(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return null;
        }
        Matcher path = KEEPING.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return path.matches()
                ? path.group(1).substring(0, Math.min(255, path.group(1).length()))
                : null;
    }
}

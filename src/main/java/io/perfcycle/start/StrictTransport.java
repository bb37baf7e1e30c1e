package io.perfcycle.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers that came by HTTPS to come by nothing else for a year. */
@Component
@Profile("prod")
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class StrictTransport extends OncePerRequestFilter {

    static final String HEADER = "Strict-Transport-Security";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) {
            response.setHeader(HEADER, "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}

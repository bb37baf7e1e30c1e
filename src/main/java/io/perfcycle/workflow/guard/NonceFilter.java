package io.perfcycle.workflow.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its own CSP nonce. The webapps keep the nonce in the servlet context, where two page loads at once
 * overwrite each other's and one of them stays blank; here each request sees a context of its own for that one attribute.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NonceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = new RequestContext(request.getServletContext()).asServletContext();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    private static final class RequestContext {

        private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

        private final ServletContext shared;
        private @Nullable Object nonce;

        RequestContext(ServletContext shared) {
            this.shared = shared;
        }

        ServletContext asServletContext() {
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        if (arguments != null && arguments.length > 0 && NONCE.equals(arguments[0])) {
                            if (method.getName().equals("setAttribute")) {
                                nonce = arguments[1];
                                return null;
                            }
                            return nonce;
                        }
                        try {
                            return method.invoke(shared, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}

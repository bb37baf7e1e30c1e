package io.perfcycle.welcome;

import io.perfcycle.problem.ReadersLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page what the bar on top shows (template {@code welcome/bar}), and keeps the language asked for with {@code ?lang=}. */
@Configuration
class BarOnEveryPage implements WebMvcConfigurer, HandlerInterceptor {

    private final Doors doors;

    BarOnEveryPage(@Lazy Doors doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/api/**", "/engine-rest/**", "/camunda/**");
    }

    /** Browsers ask for this address where a page names no icon, such as the engine's. */
    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/favicon.ico", "/assets/favicon.svg");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            ReadersLanguage.asked(request).ifPresent(language -> ReadersLanguage.keep(language, request, response));
        }
        bar(request);
        return true;
    }

    /** On the request, not on the model: a page that says why somebody was refused has a model of its own. */
    private void bar(HttpServletRequest request) {
        var reader = request.getUserPrincipal() instanceof Authentication known ? known : null;
        request.setAttribute("doors", doors.openTo(reader));
        request.setAttribute(
                "here",
                request.getRequestURI().substring(request.getContextPath().length()));
        request.setAttribute("reader", reader == null ? null : reader.getName());
    }
}

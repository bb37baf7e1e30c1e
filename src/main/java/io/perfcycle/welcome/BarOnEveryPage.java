package io.perfcycle.welcome;

import io.perfcycle.problem.ReadersLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
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
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        var reader = request.getUserPrincipal() instanceof Authentication known ? known : null;
        page.addObject("doors", doors.openTo(reader));
        page.addObject(
                "here",
                request.getRequestURI().substring(request.getContextPath().length()));
        page.addObject("reader", reader == null ? null : reader.getName());
    }
}

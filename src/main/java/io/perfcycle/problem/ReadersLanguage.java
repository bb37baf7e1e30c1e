package io.perfcycle.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese and English are spoken: the one asked for in the address ({@code ?lang=zh}), else the one this browser once
 * chose, else the browser's own. Whoever asks for neither reads English.
 */
public class ReadersLanguage extends AcceptHeaderLocaleResolver {

    /** The parameter, and the cookie that remembers the choice. */
    public static final String NAME = "lang";

    ReadersLanguage() {
        setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() ->
                        Optional.ofNullable(WebUtils.getCookie(request, NAME)).flatMap(kept -> spoken(kept.getValue())))
                .orElseGet(() -> super.resolveLocale(request));
    }

    /** The language that the address asks for, if it is one we speak. */
    public static Optional<Locale> asked(HttpServletRequest request) {
        return spoken(request.getParameter(NAME));
    }

    /** Lets this browser keep the language for a year, on all our pages. */
    public static void keep(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, language.getLanguage());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return switch (language == null ? "" : language) {
            case "zh" -> Optional.of(Locale.CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}

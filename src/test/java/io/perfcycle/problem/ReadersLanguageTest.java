package io.perfcycle.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The reader's language")
class ReadersLanguageTest {
    private final ReadersLanguage language = new ReadersLanguage();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    @DisplayName("is the browser's, whatever its region")
    void followsTheBrowser() {
        accept("zh-CN,zh;q=0.9,en;q=0.8");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.CHINESE);
    }

    @Test
    @DisplayName("is English for a browser that speaks neither")
    void isEnglishForOthers() {
        accept("fr-FR");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @DisplayName("is the one once chosen, before the browser's")
    void prefersTheChosenOne() {
        accept("zh-CN");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @DisplayName("is the one asked for in the address, before all others")
    void prefersTheOneAskedFor() {
        accept("zh-CN");
        request.setCookies(new Cookie("lang", "zh"));
        request.setParameter("lang", "en");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @DisplayName("does not follow a language that is not spoken")
    void ignoresWhatIsNotSpoken() {
        accept("zh-CN");
        request.setParameter("lang", "../../etc");
        request.setCookies(new Cookie("lang", "de"));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.CHINESE);
        assertThat(ReadersLanguage.asked(request)).isEmpty();
    }

    @Test
    @DisplayName("is kept in a cookie that scripts cannot read")
    void isKept() {
        var response = new MockHttpServletResponse();
        ReadersLanguage.keep(Locale.CHINESE, request, response);
        var cookie = response.getCookie("lang");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo("zh");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    private void accept(String header) {
        request.addHeader("Accept-Language", header);
        request.setPreferredLocales(Locale.LanguageRange.parse(header).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList());
    }
}

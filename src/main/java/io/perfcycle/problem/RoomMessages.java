package io.perfcycle.problem;

import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Collects every room's {@code messages*.properties} into one source, so that a room brings its words by a file alone. */
@Configuration
class RoomMessages {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ReloadableResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:io/perfcycle/*/messages.properties")) {
            var path = file.getURL().getPath();
            var room = path.substring(path.lastIndexOf("io/perfcycle/"), path.length() - ".properties".length());
            source.addBasenames("classpath:" + room);
        }
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReadersLanguage();
    }
}

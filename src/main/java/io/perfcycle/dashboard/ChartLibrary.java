package io.perfcycle.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves Apache ECharts at an address that names no version, for every page that draws: {@code
 * /assets/charts/echarts.esm.min.js}. It comes out of the webjar, so that no browser asks anybody else for it.
 */
@Configuration
class ChartLibrary implements WebMvcConfigurer {

    private static final String FILE = "echarts.esm.min.js";
    private static final String WEBJAR = "classpath*:/META-INF/resources/webjars/echarts/*/dist/" + FILE;

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry addresses) {
        addresses
                .addResourceHandler("/assets/charts/**")
                .addResourceLocations(folder())
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private static String folder() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(WEBJAR);
            if (found.length != 1) {
                throw new IllegalStateException(found.length + " copies of " + FILE + " on the class path");
            }
            var address = found[0].getURL().toString();
            return address.substring(0, address.length() - FILE.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

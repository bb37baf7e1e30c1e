package io.perfcycle.demo;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.organization.Organization;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo company on an empty database and tells its story, through the imports and processes that everybody uses. */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final Organization organization;
    private final List<DemoChapter> chapters;
    private final WorkingCalendar calendar;
    private final ServletWebServerApplicationContext server;

    /** @param chapters in their order */
    DemoLoader(
            Organization organization,
            List<DemoChapter> chapters,
            WorkingCalendar calendar,
            ServletWebServerApplicationContext server) {
        this.organization = organization;
        this.chapters = chapters;
        this.calendar = calendar;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!organization.units().isEmpty()) {
            LOG.info("演示数据已存在。 The demo company is here already: {}", address());
            return;
        }
        LOG.info("正在装入演示公司… Loading the demo company; this takes a minute or two.");
        var today = new DemoCalendar(calendar.today());
        var start = System.nanoTime();
        for (var chapter : chapters) {
            var before = System.nanoTime();
            chapter.tell(today);
            LOG.info("{}: {} s", chapter.getClass().getSimpleName(), seconds(before));
        }
        LOG.info("演示公司已就绪（{} 秒）。 The demo company is ready: {}  hr / demo", seconds(start), address());
    }

    private String address() {
        return "http://localhost:" + server.getWebServer().getPort();
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}

package io.perfcycle.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that rooms send while something is done, whatever the database: where one must do for many, one is counted. */
public final class SqlHeard {

    private SqlHeard() {}

    public static List<String> during(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        var level = logger.getLevel();
        var additive = logger.isAdditive();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(additive);
            logger.setLevel(level);
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> text.contains("["))
                .toList();
    }
}

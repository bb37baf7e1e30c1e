package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Empties an application's outbox at a mail server of the test's own. */
public final class PostOffice {

    private PostOffice() {}

    /** Whatever is due goes to the server at this port of our own machine. */
    public static void deliver(ApplicationContext application, int port) {
        to(application, port).send();
    }

    /** A sender with a memory of its own: it remembers how often the server was in trouble. */
    static MailSender to(ApplicationContext application, int port) {
        return to(application, port, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    static MailSender to(ApplicationContext application, int port, LocalTime quietFrom, LocalTime quietUntil) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> server.getJavaMailProperties().put("mail.smtp." + limit, "1000"));
        var calendar = application.getBean(WorkingCalendar.class);
        return new MailSender(
                application.getBean(OutboxRows.class),
                always(server),
                application.getBean(MailSettings.class),
                new QuietHours(new QuietSettings(quietFrom, quietUntil), calendar),
                calendar,
                List.copyOf(application.getBeansOfType(LetterCheck.class).values()));
    }

    private static ObjectProvider<JavaMailSender> always(JavaMailSender server) {
        return new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return server;
            }

            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of(server);
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return server;
            }
        };
    }
}

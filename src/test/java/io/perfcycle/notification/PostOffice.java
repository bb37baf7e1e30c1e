package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Empties an application's outbox at a mail server of the test's own. */
public final class PostOffice {

    private PostOffice() {}

    public static void deliver(ApplicationContext application, int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        new MailSender(
                        application.getBean(JdbcClient.class),
                        always(server),
                        application.getBean(MailSettings.class),
                        application.getBean(WorkingCalendar.class),
                        application.getBean(PlatformTransactionManager.class))
                .send();
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

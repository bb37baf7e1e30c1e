package io.perfcycle.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out; to which server is {@code spring.mail.*}. Without a server mail waits in the outbox.
 *
 * @param from sender address
 * @param baseUrl where people reach this server; links in mails begin with it
 * @param backOff waiting times between attempts; after the last one the mail is given up and visible as such
 */
@ConfigurationProperties("perfcycle.mail")
public record MailSettings(
        @DefaultValue("perfcycle@localhost") String from,
        @DefaultValue("http://localhost:8080") String baseUrl,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H", "PT12H"})
        List<Duration> backOff) {

    public MailSettings {
        if (!from.contains("@")) {
            throw new IllegalArgumentException("perfcycle.mail.from is %s; give a mail address".formatted(from));
        }
        if (backOff.isEmpty() || backOff.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "perfcycle.mail.back-off is %s; give at least one duration".formatted(backOff));
        }
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }
}

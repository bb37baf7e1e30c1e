package io.perfcycle.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.calendar.WorkingCalendar;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox of notices to group chats. A slow or silent service holds up no mail. */
@Component
class BotSender {

    private static final Logger LOG = LoggerFactory.getLogger(BotSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ROUND = 10;

    private final OutboxRows rows;
    private final BotSettings settings;
    private final MailSettings mail;
    private final QuietHours quiet;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    BotSender(
            OutboxRows rows,
            BotSettings settings,
            MailSettings mail,
            QuietHours quiet,
            WorkingCalendar calendar,
            ObjectMapper json) {
        this.rows = rows;
        this.settings = settings;
        this.mail = mail;
        this.quiet = quiet;
        this.calendar = calendar;
        this.json = json;
    }

    /** Posts what is due, at most ten notices to each group: the services take twenty a minute. */
    @Scheduled(
            scheduler = SchedulingConfiguration.BOTS,
            fixedDelayString = "${perfcycle.notification.every:PT1M}",
            initialDelayString = "${perfcycle.notification.every:PT1M}")
    void send() {
        if (quiet.at(calendar.now())) {
            return;
        }
        settings.channels().forEach((kind, bot) -> {
            for (var i = 0; i < ROUND; i++) {
                var next = rows.takeNext(kind.name());
                if (next.isEmpty()) {
                    return;
                }
                post(kind, bot, next.get());
            }
        });
    }

    private void post(BotKind kind, BotSettings.Bot bot, OutboxRows.Taken row) {
        var letter = row.letter();
        var call = kind.call(
                bot,
                new Notice(letter.key(), letter.subject(), letter.text(), String.valueOf(letter.basis())),
                calendar.now());
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(call.address())
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(call.body())))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            settle(
                    row,
                    kind.verdict(answer.statusCode(), read(answer.body())),
                    answer.statusCode() + " " + answer.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            settle(row, Verdict.LATER, String.valueOf(e));
        } catch (IOException e) {
            settle(row, Verdict.UNKNOWN, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            settle(row, Verdict.UNKNOWN, String.valueOf(e));
        }
    }

    private void settle(OutboxRows.Taken row, Verdict verdict, String words) {
        if (verdict != Verdict.SENT) {
            LOG.warn("Notice {}, attempt {}: {}", row.id(), row.attempts() + 1, verdict);
        }
        var waits = mail.backOff();
        var again = calendar.now().plus(waits.get(Math.min(row.attempts(), waits.size() - 1)));
        switch (verdict) {
            case SENT -> rows.sent(row);
            case REFUSED -> rows.failed(row, words);
            case UNKNOWN -> rows.uncertain(row, words, again);
            case LATER, TROUBLE -> {
                if (row.attempts() >= waits.size()) {
                    rows.failed(row, words);
                } else {
                    rows.later(row, words, again);
                }
            }
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }
}

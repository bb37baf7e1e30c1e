package io.perfcycle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.BotSettings.Bot;
import io.perfcycle.support.ApplicationIT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Group notices against a peer on this machine that checks signature and body as the services do. */
class BotSenderIT extends ApplicationIT {

    private static final String SECRET = "SEC0f3a";
    private static final String DELIVERED = "SENT";

    private static final Map<String, Integer> TOO_OFTEN = Map.of("wecom", 45009, "dingtalk", 130101, "feishu", 11232);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRows rows;

    @Autowired
    private MailWriter writer;

    @Autowired
    private MailSettings mail;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private volatile boolean busy;
    private HttpServer peer;

    @BeforeEach
    void aPeer() throws IOException {
        jdbc.update("delete from mail_outbox");
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/wecom", call -> take(call, "errcode", this::weCom));
        peer.createContext("/dingtalk", call -> take(call, "errcode", this::dingTalk));
        peer.createContext("/feishu", call -> take(call, "code", this::feishu));
        peer.start();
    }

    @AfterEach
    void closed() {
        peer.stop(0);
        ClockUtil.reset();
        jdbc.update("delete from mail_outbox");
    }

    @Test
    void eachServiceGetsTheNoticeOnceSignedItsOwnWay() {
        var settings = settings(SECRET);
        var announcements = new Announcements(settings, writer, mail, outbox);
        announcements.announce("day-1", Phrase.both("标题", "Title"), Phrase.both("共 3 项", "3 tasks"), "/x");
        announcements.announce("day-1", Phrase.both("标题", "Title"), Phrase.both("共 3 项", "3 tasks"), "/x");
        sender(settings).send();
        sender(settings).send();
        assertThat(accepted).containsExactlyInAnyOrder("wecom", "dingtalk", "feishu");
        assertThat(states()).containsOnly(DELIVERED);
    }

    @Test
    void aWrongSecretEndsAsAVisibleFailure() {
        var settings = settings("wrong");
        new Announcements(settings, writer, mail, outbox)
                .announce("day-2", Phrase.both("标题", "Title"), Phrase.both("共 3 项", "3 tasks"), "/x");
        sender(settings).send();
        assertThat(accepted).containsExactly("wecom");
        assertThat(jdbc.queryForList("select recipient from mail_outbox where state = 'FAILED'", String.class))
                .containsExactlyInAnyOrder("DINGTALK", "FEISHU");
    }

    @Test
    void tooOftenOrDownIsTriedAgain() {
        var settings = settings(SECRET);
        new Announcements(settings, writer, mail, outbox)
                .announce("day-3", Phrase.both("标题", "Title"), Phrase.both("共 3 项", "3 tasks"), "/x");
        busy = true;
        sender(settings).send();
        assertThat(accepted).isEmpty();
        busy = false;
        ClockUtil.offset(Duration.ofMinutes(2).toMillis());
        sender(settings).send();
        assertThat(accepted).contains("wecom", "feishu").hasSize(3);
    }

    private BotSettings settings(String secret) {
        var bots = new LinkedHashMap<BotKind, Bot>();
        bots.put(BotKind.WECOM, new Bot(at("/wecom?key=K1"), null));
        bots.put(BotKind.DINGTALK, new Bot(at("/dingtalk?access_token=T1"), secret));
        bots.put(BotKind.FEISHU, new Bot(at("/feishu/hook"), secret));
        return new BotSettings(bots, List.of("127.0.0.1"), "zh");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + peer.getAddress().getPort() + path);
    }

    private BotSender sender(BotSettings settings) {
        var never = new QuietHours(new QuietSettings(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), calendar);
        return new BotSender(rows, settings, mail, never, calendar, json);
    }

    private List<String> states() {
        return jdbc.queryForList("select state from mail_outbox", String.class);
    }

    private interface Check {
        boolean holds(Map<String, String> query, JsonNode body) throws Exception;
    }

    private void take(HttpExchange call, String field, Check check) throws IOException {
        try {
            var body = json.readTree(call.getRequestBody());
            var query = new LinkedHashMap<String, String>();
            var raw = call.getRequestURI().getRawQuery();
            for (var pair : (raw == null ? "" : raw).split("&")) {
                var parts = pair.split("=", 2);
                query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            var good = check.holds(query, body);
            var kind = call.getHttpContext().getPath().substring(1);
            var code = busy ? TOO_OFTEN.get(kind) : good ? 0 : 310000;
            if (code == 0) {
                accepted.add(kind);
            }
            var answer = "{\"%s\":%d}".formatted(field, code);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        } catch (Exception e) {
            call.sendResponseHeaders(500, -1);
        } finally {
            call.close();
        }
    }

    private boolean weCom(Map<String, String> query, JsonNode body) {
        return "K1".equals(query.get("key"))
                && "markdown".equals(body.path("msgtype").asText())
                && body.at("/markdown/content").asText().contains("共 3 项");
    }

    private boolean dingTalk(Map<String, String> query, JsonNode body) throws Exception {
        var timestamp = query.get("timestamp");
        var hour = Duration.ofHours(1).toMillis();
        return "T1".equals(query.get("access_token"))
                && Math.abs(Long.parseLong(timestamp) - System.currentTimeMillis()) < hour
                && hmac(SECRET, timestamp + "\n" + SECRET).equals(query.get("sign"))
                && body.at("/markdown/text").asText().contains("共 3 项");
    }

    private boolean feishu(Map<String, String> query, JsonNode body) throws Exception {
        var timestamp = body.path("timestamp").asText();
        return hmac(timestamp + "\n" + SECRET, "").equals(body.path("sign").asText())
                && "text".equals(body.path("msg_type").asText())
                && body.at("/content/text").asText().contains("共 3 项");
    }

    private static String hmac(String key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}

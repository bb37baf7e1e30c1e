package io.perfcycle.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfcycle.notification.BotSettings.Bot;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each service wants a group notice: address, body and signature as its documentation has them. */
enum BotKind {

    /** WeCom group robot: {@code developer.work.weixin.qq.com/document/path/91770}. 20 messages a minute. */
    WECOM("errcode", Set.of(45009)) {
        @Override
        Call call(Bot bot, Notice notice, Instant now) {
            return new Call(
                    bot.webhook(), Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(notice))));
        }
    },

    /** DingTalk custom robot: {@code open.dingtalk.com/document/robots/customize-robot-security-settings}. 20 messages a minute. */
    DINGTALK("errcode", Set.of(130101, 130102, -1)) {
        @Override
        Call call(Bot bot, Notice notice, Instant now) {
            var secret = String.valueOf(bot.secret());
            var timestamp = String.valueOf(now.toEpochMilli());
            var sign = hmac(secret, timestamp + "\n" + secret);
            var glue = bot.webhook().getRawQuery() == null ? "?" : "&";
            return new Call(
                    URI.create("%s%stimestamp=%s&sign=%s"
                            .formatted(
                                    bot.webhook(), glue, timestamp, URLEncoder.encode(sign, StandardCharsets.UTF_8))),
                    Map.of(
                            "msgtype",
                            "markdown",
                            "markdown",
                            Map.of("title", notice.title(), "text", markdown(notice))));
        }
    },

    /** Feishu and Lark custom bot: {@code open.feishu.cn/document/client-docs/bot-v3/add-custom-bot}. 100 messages a minute. */
    FEISHU("code", Set.of(11232)) {
        @Override
        Call call(Bot bot, Notice notice, Instant now) {
            var timestamp = String.valueOf(now.getEpochSecond());
            var body = new LinkedHashMap<String, Object>();
            body.put("timestamp", timestamp);
            // Feishu signs nothing with the text as the key.
            body.put("sign", hmac(timestamp + "\n" + bot.secret(), ""));
            body.put("msg_type", "text");
            body.put("content", Map.of("text", "%s\n%s\n%s".formatted(notice.title(), notice.text(), notice.link())));
            return new Call(bot.webhook(), body);
        }
    };

    /** What is posted, and where. */
    record Call(URI address, Map<String, Object> body) {}

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final String codeField;
    private final Set<Integer> busy;

    BotKind(String codeField, Set<Integer> busy) {
        this.codeField = codeField;
        this.busy = busy;
    }

    abstract Call call(Bot bot, Notice notice, Instant now);

    /** These services answer 200 with a code of their own: 0 is good, some mean "later", all others "never like this". */
    Verdict verdict(int status, JsonNode answer) {
        if (status == TOO_MANY || status >= SERVER_FAULT) {
            return Verdict.LATER;
        }
        if (status != OK) {
            return Verdict.REFUSED;
        }
        var code = answer.path(codeField).asInt(Integer.MIN_VALUE);
        if (code == 0) {
            return Verdict.SENT;
        }
        return busy.contains(code) ? Verdict.LATER : Verdict.REFUSED;
    }

    private static String markdown(Notice notice) {
        return "### %s\n%s\n\n[%s](%s)".formatted(notice.title(), notice.text(), notice.link(), notice.link());
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

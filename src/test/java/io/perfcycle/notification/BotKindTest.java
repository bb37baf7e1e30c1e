package io.perfcycle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.notification.BotSettings.Bot;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures and bodies as the services document them; the signatures were computed with Python's hmac and base64. */
class BotKindTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Notice NOTICE = new Notice("k", "标题", "共 3 项", "http://h/x");

    @Test
    void dingTalkSignsMillisecondsInTheAddress() {
        var call = BotKind.DINGTALK.call(
                new Bot(URI.create("https://oapi.dingtalk.com/robot/send?access_token=t"), "SECabc123"),
                NOTICE,
                NEW_YEAR);
        assertThat(call.address())
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1767225600000&sign="
                        + "pvwH8bM5eQ0kH1kr%2BRPVoBxU5B9l7NCsCB86NIxp2WY%3D");
        assertThat(call.body()).containsEntry("msgtype", "markdown");
        assertThat(call.body().get("markdown"))
                .isEqualTo(Map.of("title", "标题", "text", "### 标题\n共 3 项\n\n[http://h/x](http://h/x)"));
    }

    @Test
    void feishuSignsSecondsInTheBody() {
        var call = BotKind.FEISHU.call(
                new Bot(URI.create("https://open.feishu.cn/open-apis/bot/v2/hook/h"), "SECabc123"), NOTICE, NEW_YEAR);
        assertThat(call.address()).hasToString("https://open.feishu.cn/open-apis/bot/v2/hook/h");
        assertThat(call.body())
                .containsEntry("timestamp", "1767225600")
                .containsEntry("sign", "MkUlA+pv4Vp7B8nMvg4ZnwbzafpCV3W+GJRldSNNzNA=")
                .containsEntry("msg_type", "text")
                .containsEntry("content", Map.of("text", "标题\n共 3 项\nhttp://h/x"));
    }

    @Test
    void weComHasItsKeyInTheAddress() {
        var call = BotKind.WECOM.call(
                new Bot(URI.create("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"), null), NOTICE, NEW_YEAR);
        assertThat(call.address()).hasToString("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k");
        assertThat(call.body())
                .containsEntry("msgtype", "markdown")
                .containsEntry("markdown", Map.of("content", "### 标题\n共 3 项\n\n[http://h/x](http://h/x)"));
    }

    /** Codes of the services' lists of return codes: 45009 and 130101 and 11232 say "too often", 310000 and 19021 "wrong signature". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WECOM    | 200 | {"errcode":0,"errmsg":"ok"}         | SENT
            WECOM    | 200 | {"errcode":45009,"errmsg":"limit"}  | LATER
            WECOM    | 200 | {"errcode":93000,"errmsg":"key"}    | REFUSED
            DINGTALK | 200 | {"errcode":0,"errmsg":"ok"}         | SENT
            DINGTALK | 200 | {"errcode":130101,"errmsg":"fast"}  | LATER
            DINGTALK | 200 | {"errcode":310000,"errmsg":"sign"}  | REFUSED
            FEISHU   | 200 | {"code":0,"msg":"success"}          | SENT
            FEISHU   | 200 | {"code":11232,"msg":"frequency"}    | LATER
            FEISHU   | 200 | {"code":19021,"msg":"sign match"}   | REFUSED
            FEISHU   | 200 | {}                                  | REFUSED
            FEISHU   | 503 | {}                                  | LATER
            WECOM    | 429 | {}                                  | LATER
            WECOM    | 404 | {}                                  | REFUSED
            """)
    void whatTheServiceAnswersIsUnderstood(BotKind kind, int status, String body, Verdict verdict) throws Exception {
        assertThat(kind.verdict(status, new ObjectMapper().readTree(body))).isEqualTo(verdict);
    }

    @Test
    void webhooksLeadOnlyToTheServices() {
        var hosts = List.of("oapi.dingtalk.com");
        assertThatThrownBy(() -> new BotSettings(
                        Map.of(BotKind.DINGTALK, new Bot(URI.create("https://evil.test/x"), "s")), hosts, "zh"))
                .hasMessageContaining("perfcycle.notification.bots.dingtalk.webhook");
        assertThatThrownBy(() -> new BotSettings(
                        Map.of(BotKind.DINGTALK, new Bot(URI.create("http://oapi.dingtalk.com/x"), "s")), hosts, "zh"))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new BotSettings(
                        Map.of(BotKind.DINGTALK, new Bot(URI.create("https://oapi.dingtalk.com/x"), " ")), hosts, "zh"))
                .hasMessageContaining("secret");
    }
}

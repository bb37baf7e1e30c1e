package io.perfcycle.notification;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Group chats that hear a short notice each working day; none unless configured.
 *
 * @param bots WECOM, DINGTALK or FEISHU to its webhook
 * @param botHosts hosts that webhooks may lead to; an address elsewhere is refused at start
 * @param language the notices' language
 */
@ConfigurationProperties("perfcycle.notification")
record BotSettings(
        @DefaultValue Map<BotKind, Bot> bots,

        @DefaultValue({"qyapi.weixin.qq.com", "oapi.dingtalk.com", "open.feishu.cn", "open.larksuite.com"})
        List<String> botHosts,

        @DefaultValue("zh") String language) {

    /**
     * One group's bot.
     *
     * @param webhook the address that the service shows when the bot is made
     * @param secret the secret of its signature; WeCom has none, its address is the secret
     */
    record Bot(URI webhook, @Nullable String secret) {}

    BotSettings {
        bots.forEach((kind, bot) -> {
            var name = "perfcycle.notification.bots." + kind.name().toLowerCase(java.util.Locale.ROOT);
            if (bot.webhook() == null || !botHosts.contains(bot.webhook().getHost())) {
                throw new IllegalArgumentException(
                        "%s.webhook leads to none of perfcycle.notification.bot-hosts (%s)".formatted(name, botHosts));
            }
            if (!"https".equals(bot.webhook().getScheme()) && !isOwnMachine(bot.webhook())) {
                throw new IllegalArgumentException(name + ".webhook must begin with https://");
            }
            if (kind != BotKind.WECOM && (bot.secret() == null || bot.secret().isBlank())) {
                throw new IllegalArgumentException(
                        name + ".secret is missing; switch the signature on in the bot's settings and copy it here");
            }
        });
    }

    Map<BotKind, Bot> channels() {
        return new LinkedHashMap<>(bots);
    }

    private static boolean isOwnMachine(URI address) {
        return "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
    }
}

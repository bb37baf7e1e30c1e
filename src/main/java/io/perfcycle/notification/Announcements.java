package io.perfcycle.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells group chats something short: counts and a link, never a person's affairs. Through the same outbox as mail. */
@Component
public class Announcements {

    private final BotSettings settings;
    private final MailWriter writer;
    private final MailSettings mail;
    private final Outbox outbox;

    Announcements(BotSettings settings, MailWriter writer, MailSettings mail, Outbox outbox) {
        this.settings = settings;
        this.writer = writer;
        this.mail = mail;
        this.outbox = outbox;
    }

    /** Whether any group chat is configured. */
    public boolean wanted() {
        return !settings.channels().isEmpty();
    }

    /** Once to each configured group chat; the key makes it one of its kind. */
    public void announce(String key, Phrase title, Phrase text, String path) {
        var language = Locale.forLanguageTag(settings.language());
        var said = String.valueOf(writer.say(language, text));
        outbox.announce(
                List.copyOf(settings.channels().keySet()),
                new Notice(key, String.valueOf(writer.say(language, title)), said, mail.baseUrl() + path));
    }
}

package io.perfcycle.notification;

import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a mail out in one language, as text and as HTML: one layout for all of them, in which every word and fact is escaped. */
@Component
class MailWriter {

    /** A list as the layout shows it. */
    record Shown(String heading, List<ShownLine> lines) {}

    record ShownLine(String text, String note, @Nullable String link, boolean urgent) {}

    private final Wording wording;
    private final WorkingCalendar calendar;
    private final MailSettings settings;
    private final SpringTemplateEngine layouts = new SpringTemplateEngine();

    MailWriter(Wording wording, WorkingCalendar calendar, MailSettings settings) {
        this.wording = wording;
        this.calendar = calendar;
        this.settings = settings;
        var resolver = new ClassLoaderTemplateResolver(MailWriter.class.getClassLoader());
        resolver.setPrefix("io/perfcycle/notification/mail/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        layouts.setTemplateResolver(resolver);
    }

    /** As it lies in the outbox: what is looked at again when it leaves gets its HTML then. */
    Letter draft(Mail mail, Locale language) {
        return write(mail, language, mail.basis() == null);
    }

    /** As it leaves. */
    Letter write(Mail mail, Locale language) {
        return write(mail, language, true);
    }

    private Letter write(Mail mail, Locale language, boolean withHtml) {
        var facts = mail.facts().stream().map(fact -> say(language, fact)).toArray();
        var topic = "mail." + mail.topic();
        var subject = wording.say(language, topic + ".subject", facts);
        var paragraphs =
                List.of(wording.say(language, topic + ".body", facts).strip().split("\\n\\s*\\n"));
        var sections = mail.sections().stream()
                .map(section -> shown(language, section))
                .toList();
        var link = absolute(mail.link());
        var action = action(language, topic, facts);
        return new Letter(
                key(mail),
                mail.recipient(),
                mail.topic(),
                subject,
                text(language, paragraphs, sections, link, action),
                withHtml ? html(language, subject, paragraphs, sections, link, action) : null,
                mail.promise(),
                mail.invitation(),
                mail.basis(),
                mail.supersedes());
    }

    private static String key(Mail mail) {
        if (mail.topic().isEmpty() || mail.key().isEmpty()) {
            throw new IllegalArgumentException("A mail needs a topic and a key: " + mail.topic() + " " + mail.key());
        }
        return mail.topic() + "/" + mail.key();
    }

    private String action(Locale language, String topic, Object[] facts) {
        var own = wording.say(language, topic + ".action", facts);
        return own.equals(topic + ".action") ? wording.say(language, "mail.open") : own;
    }

    private Shown shown(Locale language, Mail.Section section) {
        return new Shown(
                text(language, section.heading()),
                section.lines().stream()
                        .map(line -> new ShownLine(
                                text(language, line.text()),
                                line.note() == null ? "" : text(language, line.note()),
                                absolute(line.link()),
                                line.urgent()))
                        .toList());
    }

    private String text(
            Locale language, List<String> paragraphs, List<Shown> sections, @Nullable String link, String action) {
        var text = new StringBuilder(String.join("\n\n", paragraphs)).append('\n');
        for (var section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            for (var line : section.lines()) {
                text.append("- ").append(line.text());
                if (!line.note().isEmpty()) {
                    text.append(" · ").append(line.note());
                }
                text.append('\n');
                if (line.link() != null) {
                    text.append("  ").append(line.link()).append('\n');
                }
            }
        }
        if (link != null) {
            text.append('\n').append(action).append(": ").append(link).append('\n');
        }
        return text.append("\n-- \n")
                .append(wording.say(language, "mail.footer", settings.baseUrl()))
                .append('\n')
                .toString();
    }

    private String html(
            Locale language,
            String subject,
            List<String> paragraphs,
            List<Shown> sections,
            @Nullable String link,
            String action) {
        var context = new Context(language);
        context.setVariable("lang", language.getLanguage());
        context.setVariable("subject", subject);
        context.setVariable("paragraphs", paragraphs);
        context.setVariable("sections", sections);
        context.setVariable("link", link);
        context.setVariable("action", action);
        context.setVariable("footer", wording.say(language, "mail.footer", settings.baseUrl()));
        return layouts.process("letter", context);
    }

    private @Nullable String absolute(@Nullable String path) {
        return path == null ? null : settings.baseUrl() + path;
    }

    private String text(Locale language, Object said) {
        return String.valueOf(say(language, said));
    }

    /** A fact as this reader reads it. Numbers are left to the message's own format. */
    Object say(Locale language, Object fact) {
        if (fact instanceof Phrase.Worded worded) {
            return wording.say(
                    language,
                    worded.key(),
                    worded.facts().stream().map(inner -> say(language, inner)).toArray());
        }
        if (fact instanceof Phrase.Bilingual name) {
            return language.getLanguage().equals("zh") ? name.chinese() : name.english();
        }
        if (fact instanceof LocalDate day) {
            return format(language, "mail.day").format(day);
        }
        if (fact instanceof Instant moment) {
            return format(language, "mail.moment").format(moment.atZone(calendar.zone()));
        }
        return fact;
    }

    private DateTimeFormatter format(Locale language, String pattern) {
        return DateTimeFormatter.ofPattern(wording.say(language, pattern), language);
    }
}

package io.perfcycle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.perfcycle.support.ApplicationIT;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a letter looks like when a real server has it; run on every database. */
abstract class MailStory extends ApplicationIT {

    private static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            METHOD:REQUEST\r
            BEGIN:VEVENT\r
            UID:42@test\r
            SUMMARY:绩效面谈 𠮷\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    @Autowired
    private Mails mails;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MeterRegistry registry;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void anEmptyOutbox() {
        jdbc.update("delete from mail_outbox");
        jdbc.update("delete from employee where employee_no like 'ML-%'");
        server.start();
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void textAndHtmlStandSideBySideInTheReadersLanguageAndNothingIsMarkup() throws Exception {
        reader("ML-1", "zh", "ml1@example.test");
        reader("ML-2", "en", "ml2@example.test");
        var lines = List.of(new Mail.Line("<b>目标</b> 𠮷", Phrase.both("已逾期", "overdue"), "/x?a=1&b=2", true));
        for (var who : List.of("ML-1", "ML-2")) {
            mails.send(Mail.to(who)
                    .about("test.letter", "<i>Q3</i> 'n {0}", LocalDate.of(2026, 7, 10))
                    .section(Phrase.both("任务", "Tasks"), lines)
                    .link("/me")
                    .key(who));
        }
        PostOffice.deliver(context, server.getSmtp().getPort());
        var chinese = received("ml1@example.test");
        assertThat(chinese.getSubject()).isEqualTo("关于 <i>Q3</i> 'n {0} 的消息");
        assertThat(part(chinese, "text/plain"))
                .contains("您好，<i>Q3</i> 'n {0} 应于2026年7月10日完成。")
                .contains("- <b>目标</b> 𠮷 · 已逾期")
                .contains("http://localhost:8080/x?a=1&b=2")
                .contains("查看: http://localhost:8080/me");
        assertThat(part(chinese, "text/html"))
                .contains("&lt;b&gt;目标&lt;/b&gt; 𠮷")
                .contains("&lt;i&gt;Q3&lt;/i&gt;")
                .contains("href=\"http://localhost:8080/x?a=1&amp;b=2\"")
                .doesNotContain("<b>")
                .doesNotContain("<i>");
        var english = received("ml2@example.test");
        assertThat(part(english, "text/plain"))
                .contains("is due on 10 Jul 2026")
                .contains("overdue");
        assertThat(english.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void anInvitationIsInlineForTheMailProgramAndAttachedForTheCalendar() throws Exception {
        reader("ML-1", "en", "ml1@example.test");
        mails.send(Mail.to("ML-1")
                .about("test.letter", "talk", LocalDate.of(2026, 7, 10))
                .invitation(new Invitation(Invitation.Method.REQUEST, CALENDAR))
                .key("talk"));
        PostOffice.deliver(context, server.getSmtp().getPort());
        var whole = (MimeMultipart) received("ml1@example.test").getContent();
        var twins = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(types(twins)).containsExactly("text/plain", "text/html", "text/calendar");
        assertThat(twins.getBodyPart(2).getContentType()).contains("method=REQUEST");
        assertThat(content(twins.getBodyPart(2))).isEqualTo(CALENDAR);
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(content(whole.getBodyPart(1))).isEqualTo(CALENDAR);
        assertThatThrownBy(() -> new Invitation(Invitation.Method.CANCEL, CALENDAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameKeyGoesOutOnceAndKeepsItsMessageId() throws Exception {
        reader("ML-1", "en", "ml1@example.test");
        var mail = Mail.to("ML-1")
                .about("test.letter", "x", LocalDate.of(2026, 7, 10))
                .key("once");
        assertThat(mails.send(mail)).isOne();
        assertThat(mails.send(mail, mail)).isZero();
        PostOffice.deliver(context, server.getSmtp().getPort());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(received("ml1@example.test").getMessageID())
                .isEqualTo(Envelope.messageId("test.letter/once", "perfcycle@localhost"));
    }

    @Test
    void noTextBecomesAHeader() throws Exception {
        reader("ML-1", "en", "ml1@example.test");
        mails.send(Mail.to("ML-1")
                .about("test.letter", "x\r\nBcc: all@example.test\u2028X-Evil: 1", LocalDate.of(2026, 7, 10))
                .key("evil\r\nBcc: all@example.test"));
        PostOffice.deliver(context, server.getSmtp().getPort());
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = received("ml1@example.test");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("News about x Bcc: all@example.test X-Evil: 1");
    }

    private void reader(String number, String language, String address) {
        jdbc.update(
                "insert into employee (employee_no, name, email, org_unit, post, employment_type, fte, hired_on, locale, roles)"
                        + " values (?, ?, ?, 'NONE', 'NONE', 'FULL_TIME', 1, ?, ?, '')",
                number,
                number,
                address,
                LocalDate.of(2020, 1, 1),
                language);
    }

    private MimeMessage received(String address) throws MessagingException {
        for (var message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing for " + address);
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        var twins = (MimeMultipart) message.getContent();
        for (var i = 0; i < twins.getCount(); i++) {
            if (twins.getBodyPart(i).isMimeType(type)) {
                return content(twins.getBodyPart(i));
            }
        }
        throw new AssertionError("no part " + type);
    }

    private static List<String> types(MimeMultipart parts) throws MessagingException {
        var types = new java.util.ArrayList<String>();
        for (var i = 0; i < parts.getCount(); i++) {
            types.add(parts.getBodyPart(i)
                    .getContentType()
                    .replaceFirst(";.*", "")
                    .strip());
        }
        return types.stream().map(type -> type.split("[;\\s]")[0]).toList();
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A newer reminder replaces what has not left; what a server refused is HR's to see. */
    @Test
    void aNewerReminderHidesNoRefusal() {
        reader("ML-1", "en", "ml1@example.test");
        for (var number = 1; number <= 4; number++) {
            mails.send(Mail.to("ML-1")
                    .about("test.letter", "n" + number, LocalDate.of(2026, 7, 10))
                    .key("old" + number));
        }
        jdbc.update("update mail_outbox set state = 'FAILED', fault = 'REFUSED' where dedupe_key like '%old2'");
        jdbc.update("update mail_outbox set state = 'FAILED', fault = 'NO_ADDRESS' where dedupe_key like '%old3'");
        jdbc.update("update mail_outbox set state = 'SENT' where dedupe_key like '%old4'");
        mails.send(Mail.to("ML-1")
                .about("test.letter", "new", LocalDate.of(2026, 7, 11))
                .reminder()
                .key("new"));
        assertThat(jdbc.queryForList(
                        "select concat(substring(dedupe_key, 13), ' ', state) from mail_outbox order by dedupe_key",
                        String.class))
                .containsExactly("new PENDING", "old1 DROPPED", "old2 FAILED", "old3 DROPPED", "old4 SENT");
    }

    /** What Prometheus reads of it. */
    @Test
    void operatorsSeeWhatWaitsAndWhatFailed() {
        reader("ML-1", "en", "ml1@example.test");
        for (var number = 1; number <= 3; number++) {
            mails.send(Mail.to("ML-1")
                    .about("test.letter", "n" + number, LocalDate.of(2026, 7, 10))
                    .key("seen" + number));
        }
        jdbc.update("update mail_outbox set state = 'FAILED', fault = 'REFUSED' where dedupe_key like '%seen2'");
        jdbc.update(
                "update mail_outbox set created_at = ? where dedupe_key like '%seen1'",
                java.time.LocalDateTime.now(java.time.Clock.systemUTC()).minusHours(2));
        assertThat(letters("PENDING")).isEqualTo(2);
        assertThat(letters("FAILED")).isEqualTo(1);
        assertThat(letters("SENDING")).isZero();
        assertThat(registry.get("perfcycle.outbox.oldest.seconds").gauge().value())
                .isBetween(7_200.0, 7_300.0);
    }

    private double letters(String state) {
        return registry.get("perfcycle.outbox.letters")
                .tag("state", state)
                .gauge()
                .value();
    }
}

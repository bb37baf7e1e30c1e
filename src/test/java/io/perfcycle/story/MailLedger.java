package io.perfcycle.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.notification.PostOffice;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * Two books of a company's mail. One holds what is due, reckoned each morning from nothing but everybody's own task list and the
 * rules of docs/processes/daily-digest.md; the other what a real SMTP server has received. They are compared day by day and as a whole.
 */
final class MailLedger implements AutoCloseable {

    /** Who is told of an overdue task from which working day on. */
    private static final int MANAGER_AFTER = 1;

    private static final int UPPER_AFTER = 3;
    private static final int HR_AFTER = 5;

    /** Who feeds back on whom is nobody else's business. */
    private static final Set<String> CONFIDENTIAL = Set.of("giveFeedback");

    private static final Pattern TASK = Pattern.compile("/#/\\?task=([\\w-]+)");
    private static final Pattern OWNER = Pattern.compile("(?m)^- .*?\\((Q[-.][A-Z0-9]+)\\)[：:]");
    private static final Pattern DIGEST = Pattern.compile("项待办|项他人任务逾期|open tasks?|overdue tasks?");

    /** A level stands by itself, a total has two decimals; neither is in a number of an employee, a day or a name. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?<![\\w.-])[SABCD](?![\\w.'-])|(?<![\\d.])\\d{1,3}\\.\\d{1,2}(?![\\d.])|等级|得分|总分|系数|(?i)\\b(level|score|points|coefficient)\\b");

    private final ApplicationContext application;
    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final String hr;
    private final Map<String, String> addresses;
    private final Map<String, String> managers;
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private final List<String> due = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final Set<String> messageIds = new HashSet<>();
    private final Map<String, Map<LocalDate, Set<String>>> told = new TreeMap<>();
    private final List<String> extra = new ArrayList<>();

    /** @param addresses mail address to the person who has it */
    MailLedger(
            ApplicationContext application,
            ZoneId zone,
            String hr,
            Map<String, String> addresses,
            Map<String, String> managers) {
        this.application = application;
        this.calendar = application.getBean(WorkingCalendar.class);
        this.zone = zone;
        this.hr = hr;
        this.addresses = addresses;
        this.managers = new HashMap<>(managers);
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** From now on somebody else hears of this person's delay. */
    void newManager(String person, String manager) {
        managers.put(person, manager);
    }

    /** Beside the digests, this person is told something once; it reaches him with the next post. */
    void expect(String person, String subject) {
        extra.add(person + " " + subject);
    }

    /** What has to be in today's post, and of the delays of whom. */
    private record Expected(Set<String> own, List<String> delays) {}

    /** Whatever waits goes to the server; then both books of this day must agree. */
    void day(LocalDate today, Map<String, List<JsonNode>> open) throws MessagingException {
        PostOffice.deliver(application, server.getSmtp().getPort());
        var wanted = calendar.isWorkingDay(today) ? expected(today, open) : Map.<String, Expected>of();
        var digests = new TreeMap<String, String>();
        for (var message : server.getReceivedMessages()) {
            take(today, message, digests);
        }
        purge();
        assertThat(digests.keySet()).as("who got a digest on " + today).isEqualTo(wanted.keySet());
        wanted.forEach((person, expected) -> {
            due.add(today + " " + person + " digest");
            var text = digests.get(person);
            assertThat(found(TASK, text)).as(today + ": own tasks of " + person).hasSameElementsAs(expected.own());
            var delays = found(OWNER, text);
            assertThat(delays)
                    .as(today + ": delays told to " + person)
                    .containsExactlyInAnyOrderElementsOf(expected.delays());
            delays.forEach(owner -> told.computeIfAbsent(owner, any -> new TreeMap<>())
                    .computeIfAbsent(today, any -> new TreeSet<>())
                    .add(person));
        });
        extra.forEach(letter -> due.add(today + " " + letter));
        extra.clear();
    }

    private void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(LocalDate today, MimeMessage message, Map<String, String> digests) throws MessagingException {
        var address = GreenMailUtil.getAddressList(message.getAllRecipients());
        var person = addresses.get(address);
        assertThat(person).as("somebody known is written to: " + address).isNotNull();
        assertThat(messageIds.add(message.getMessageID()))
                .as("each letter once")
                .isTrue();
        var subject = message.getSubject();
        var all = subject + "\n" + String.join("\n", texts(message));
        assertThat(all).as("secrets in a letter to " + person).doesNotContain("CANARY");
        assertThat(VERDICT.matcher(all.replaceAll("<[^>]*>|https?://\\S+|VERSION:2\\.0", " "))
                        .results()
                        .map(match -> match.group() + " in: " + all)
                        .toList())
                .as("no result in a letter to " + person)
                .isEmpty();
        if (DIGEST.matcher(subject).find()) {
            received.add(today + " " + person + " digest");
            assertThat(digests.put(person, all))
                    .as("one digest a person and day")
                    .isNull();
        } else {
            // without the hour of an appointment
            received.add(today + " " + person + " " + subject.split("，", 2)[0]);
        }
    }

    private Map<String, Expected> expected(LocalDate today, Map<String, List<JsonNode>> open) {
        var wanted = new TreeMap<String, Expected>();
        var holders = new TreeMap<String, Set<String>>();
        var tasks = new HashMap<String, JsonNode>();
        open.forEach((person, list) -> list.forEach(task -> {
            var id = task.get("id").asText();
            at(wanted, person).own().add(id);
            holders.computeIfAbsent(id, any -> new TreeSet<>()).add(person);
            tasks.put(id, task);
        }));
        tasks.forEach((id, task) -> {
            if (!CONFIDENTIAL.contains(task.get("key").asText())) {
                var owner = task.path("assignee").asText("");
                hearers(owner, late(task, today)).stream()
                        .filter(hearer -> !holders.get(id).contains(hearer))
                        .forEach(hearer -> at(wanted, hearer).delays().add(owner));
            }
        });
        return wanted;
    }

    private static Expected at(Map<String, Expected> wanted, String person) {
        return wanted.computeIfAbsent(person, any -> new Expected(new TreeSet<>(), new ArrayList<>()));
    }

    private int late(JsonNode task, LocalDate today) {
        if (!task.hasNonNull("dueAt")) {
            return 0;
        }
        var last = LocalDate.ofInstant(Instant.parse(task.get("dueAt").asText()), zone);
        return (int) last.plusDays(1)
                .datesUntil(today.isAfter(last) ? today.plusDays(1) : last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    private Set<String> hearers(String owner, int late) {
        var hearers = new TreeSet<String>();
        var manager = managers.get(owner);
        if (late >= MANAGER_AFTER) {
            hearers.add(manager == null ? hr : manager);
        }
        if (late >= UPPER_AFTER && manager != null) {
            hearers.add(managers.getOrDefault(manager, hr));
        }
        if (late >= HR_AFTER) {
            hearers.add(hr);
        }
        return hearers;
    }

    /** Who was told of this person's delays, by day. */
    Map<LocalDate, Set<String>> toldOf(String person) {
        return told.getOrDefault(person, Map.of());
    }

    /** Everything that was received and everything that was due, over all days. */
    void balance() {
        assertThat(received).containsExactlyInAnyOrderElementsOf(due).doesNotHaveDuplicates();
    }

    int letters() {
        return received.size();
    }

    private static List<String> found(Pattern pattern, String text) {
        // the plain text says it all; the HTML beside it says the same
        var plain = text.split("<html|<!DOCTYPE", 2)[0];
        return pattern.matcher(plain).results().map(match -> match.group(1)).collect(Collectors.toList());
    }

    /** All parts of a letter that are text. */
    private static List<String> texts(MimeMessage message) throws MessagingException {
        try {
            var texts = new ArrayList<String>();
            collect((MimeMultipart) message.getContent(), texts);
            return texts;
        } catch (IOException e) {
            throw new AssertionError(Arrays.toString(message.getFrom()), e);
        }
    }

    private static void collect(MimeMultipart parts, List<String> texts) throws MessagingException, IOException {
        for (var at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if (part.getContent() instanceof MimeMultipart inner) {
                collect(inner, texts);
            } else {
                texts.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}

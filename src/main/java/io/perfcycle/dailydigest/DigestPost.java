package io.perfcycle.dailydigest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.dailydigest.Digest.Entry;
import io.perfcycle.notification.Letter;
import io.perfcycle.notification.LetterCheck;
import io.perfcycle.notification.Mail;
import io.perfcycle.notification.Mail.Line;
import io.perfcycle.notification.Mails;
import io.perfcycle.notification.Phrase;
import io.perfcycle.workflow.TaskHolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns digests into mails, and looks at each once more when it is about to leave: what is done by then is not mentioned. */
@Component
class DigestPost implements LetterCheck {

    static final String TOPIC = "daily-digest";

    /** How much of other people's delay one mail lists; the rest is a number. */
    private static final int MOST_OTHERS = 100;

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final Digests digests;
    private final Mails mails;
    private final TaskHolders holders;
    private final ObjectMapper json;

    DigestPost(Digests digests, Mails mails, TaskHolders holders, ObjectMapper json) {
        this.digests = digests;
        this.mails = mails;
        this.holders = holders;
        this.json = json;
    }

    /** Puts today's digests into the outbox; returns how many are new. */
    int sendAll() {
        return mails.send(digests.ofToday().stream().map(this::mail).toList());
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Letter> leaving(Letter letter) {
        var digest = read(letter.basis());
        var still = digest.only(
                holders.heldBy(digest.person()),
                holders.stillOpen(digest.others().stream().map(Entry::task).toList()));
        return still.isEmpty() ? Optional.empty() : Optional.of(mails.write(mail(still)));
    }

    Mail mail(Digest digest) {
        var mail = Mail.to(digest.person())
                .about(TOPIC, subject(digest), digest.day())
                .key(digest.day() + "/" + digest.person())
                .link("/camunda/app/tasklist/default/")
                .basis(write(digest))
                .reminder();
        if (!digest.own().isEmpty()) {
            mail = mail.section(
                    Phrase.of("digest.own"),
                    digest.own().stream().map(entry -> line(entry, digest)).toList());
        }
        return digest.others().isEmpty() ? mail : mail.section(Phrase.of("digest.others"), others(digest));
    }

    private static Phrase subject(Digest digest) {
        if (digest.own().isEmpty()) {
            return Phrase.of("digest.subject.others", digest.others().size());
        }
        return digest.overdue() == 0
                ? Phrase.of("digest.subject.own", digest.own().size())
                : Phrase.of("digest.subject.late", digest.own().size(), digest.overdue());
    }

    private static Line line(Entry entry, Digest digest) {
        return new Line(
                TaskName.in(entry.name()),
                note(entry, digest),
                TASK + entry.task(),
                entry.late() > 0 || digest.day().equals(entry.due()));
    }

    private static Object note(Entry entry, Digest digest) {
        if (entry.due() == null) {
            return "";
        }
        if (entry.late() > 0) {
            return Phrase.of("digest.late", entry.due(), entry.late());
        }
        return entry.due().equals(digest.day())
                ? Phrase.of("digest.today", entry.due())
                : Phrase.of("digest.due", entry.due());
    }

    /** Whose and what, without a link: it is not the reader's task to open. */
    private static List<Line> others(Digest digest) {
        var lines = digest.others().stream()
                .limit(MOST_OTHERS)
                .map(entry -> new Line(
                        Phrase.of("digest.of", String.valueOf(entry.owner()), TaskName.in(entry.name())),
                        note(entry, digest),
                        null,
                        true))
                .collect(Collectors.toCollection(ArrayList::new));
        var more = digest.others().size() - MOST_OTHERS;
        if (more > 0) {
            lines.add(new Line(Phrase.of("digest.more", more), null, null, false));
        }
        return lines;
    }

    private String write(Digest digest) {
        try {
            return json.writeValueAsString(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A digest cannot be written", e);
        }
    }

    private Digest read(@org.jspecify.annotations.Nullable String basis) {
        try {
            return json.readValue(basis, Digest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A digest cannot be read", e);
        }
    }
}

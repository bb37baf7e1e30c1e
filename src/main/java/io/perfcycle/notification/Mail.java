package io.perfcycle.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person shall be told: who, about what, with which facts. {@link Mails} puts it into that person's language.
 * The words are {@code mail.<topic>.subject} and {@code mail.<topic>.body} of the room's message files; a blank line in the
 * body begins a paragraph. Facts are texts, numbers, {@code LocalDate}, {@code Instant} or {@link Phrase}.
 *
 * @param key what makes this mail one of its kind: it goes out once; it need not name the topic
 * @param link where the button leads, a path of this server; its label is {@code mail.<topic>.action} if there is such a key
 */
public record Mail(
        String recipient,
        String topic,
        List<Object> facts,
        String key,
        @Nullable String link,
        List<Section> sections,
        Promise promise,
        @Nullable Invitation invitation,
        @Nullable String basis,
        boolean supersedes) {

    /** A list within the mail. */
    public record Section(Object heading, List<Line> lines) {}

    /**
     * One entry of a list: texts or {@link Phrase}s.
     *
     * @param link a path of this server
     * @param urgent whether the note is shown in red
     */
    public record Line(
            Object text, @Nullable Object note, @Nullable String link, boolean urgent) {}

    /** Begins a mail to this employee number. */
    public static Mail to(String recipient) {
        return new Mail(recipient, "", List.of(), "", null, List.of(), Promise.AT_LEAST_ONCE, null, null, false);
    }

    public Mail about(String what, Object... about) {
        return new Mail(
                recipient,
                what,
                List.copyOf(Arrays.asList(about)),
                key,
                link,
                sections,
                promise,
                invitation,
                basis,
                supersedes);
    }

    public Mail key(String once) {
        return new Mail(recipient, topic, facts, once, link, sections, promise, invitation, basis, supersedes);
    }

    public Mail link(String path) {
        return new Mail(recipient, topic, facts, key, path, sections, promise, invitation, basis, supersedes);
    }

    public Mail section(Object heading, List<Line> lines) {
        var more = new ArrayList<>(sections);
        more.add(new Section(heading, List.copyOf(lines)));
        return new Mail(recipient, topic, facts, key, link, List.copyOf(more), promise, invitation, basis, supersedes);
    }

    /** At most once: the next one says the same, and makes this one void if it still waits. */
    public Mail reminder() {
        return new Mail(recipient, topic, facts, key, link, sections, Promise.AT_MOST_ONCE, invitation, basis, true);
    }

    public Mail invitation(Invitation entry) {
        return new Mail(recipient, topic, facts, key, link, sections, promise, entry, basis, supersedes);
    }

    /** What the {@link LetterCheck} of this topic gets to see when the mail is about to leave. */
    public Mail basis(String what) {
        return new Mail(recipient, topic, facts, key, link, sections, promise, invitation, what, supersedes);
    }
}

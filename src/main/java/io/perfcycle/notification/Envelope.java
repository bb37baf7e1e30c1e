package io.perfcycle.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A letter as it travels: text, its HTML twin, and the calendar entry both inline (for the mail program's buttons) and attached
 * (for calendars that only open files). Knows whether its content has gone over the line.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int ID_LENGTH = 40;

    private volatile boolean written;

    private Envelope(Session session) {
        super(session);
    }

    /** Fails with an {@code AddressException} if the recipient's address is none. */
    static Envelope of(Session session, String from, String address, Letter letter) throws MessagingException {
        var envelope = new Envelope(session);
        var sender = new InternetAddress(from, true);
        var reader = new InternetAddress(address, true);
        envelope.setFrom(sender);
        envelope.setRecipient(Message.RecipientType.TO, reader);
        envelope.setSubject(letter.subject(), UTF_8);
        envelope.setHeader("Message-ID", messageId(letter.key(), sender.getAddress()));
        // Out-of-office programs do not answer what a machine wrote.
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.fill(letter);
        return envelope;
    }

    /** The same letter has the same id, however often it is sent. */
    static String messageId(String key, String from) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<%s@%s>"
                    .formatted(
                            HexFormat.of().formatHex(hash).substring(0, ID_LENGTH),
                            from.substring(from.lastIndexOf('@') + 1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the server may have got the whole letter. */
    boolean isWritten() {
        return written;
    }

    private void fill(Letter letter) throws MessagingException {
        if (letter.html() == null && letter.invitation() == null) {
            setText(letter.text(), UTF_8);
            return;
        }
        var twins = new MimeMultipart("alternative");
        twins.addBodyPart(part(letter.text(), "text/plain; charset=UTF-8"));
        if (letter.html() != null) {
            twins.addBodyPart(part(letter.html(), "text/html; charset=UTF-8"));
        }
        var entry = letter.invitation();
        if (entry == null) {
            setContent(twins);
            return;
        }
        var method = "; charset=UTF-8; method=" + entry.method().name();
        twins.addBodyPart(part(entry.calendar(), "text/calendar" + method));
        var whole = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(twins);
        whole.addBodyPart(body);
        var file = part(entry.calendar(), "application/ics; name=invite.ics");
        file.setFileName("invite.ics");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        whole.addBodyPart(file);
        setContent(whole);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        written = true;
        super.writeTo(out, ignored);
    }
}

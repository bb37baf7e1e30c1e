package io.perfcycle.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves on purpose. It keeps what it has taken, also where it does not say so. */
final class FaultySmtp implements AutoCloseable {

    /** What it does next. */
    enum Mode {
        /** Takes everything. */
        FINE,
        /** 451 the first time that somebody is written to, as greylisting does. */
        GREYLIST,
        /** Takes the letter and hangs up instead of saying 250. */
        LOSE_250,
        /** Takes the letter and says nothing at all. */
        HANG_AFTER_DATA,
        /** 421 at once. */
        CLOSING
    }

    /** One letter: to whom, and under which Message-ID. */
    record Taken(String recipient, String messageId) {}

    private final ServerSocket socket;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mode mode = Mode.FINE;
    private volatile String refused = "";

    private FaultySmtp(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "faulty-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    static FaultySmtp start() {
        return at(0);
    }

    static FaultySmtp at(int port) {
        try {
            return new FaultySmtp(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    FaultySmtp mode(Mode next) {
        mode = next;
        return this;
    }

    /** From now on this address does not exist. */
    void refuses(String address) {
        refused = address;
    }

    List<Taken> taken() {
        return new ArrayList<>(taken);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                var thread = new Thread(() -> talk(connection), "faulty-smtp-talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, mode == Mode.CLOSING ? "421 closing" : "220 ready");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "RCPT" -> {
                        recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                        say(connection, answerTo(recipient));
                    }
                    case "DATA" -> {
                        say(connection, "354 go");
                        taken.add(new Taken(recipient, messageId(in)));
                        if (mode == Mode.LOSE_250) {
                            return;
                        }
                        if (mode == Mode.HANG_AFTER_DATA) {
                            Thread.sleep(10_000);
                            return;
                        }
                        say(connection, "250 taken");
                    }
                    case "QUIT" -> {
                        say(connection, "221 bye");
                        return;
                    }
                    default -> say(connection, "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side has gone, or the test is over.
        }
    }

    private String answerTo(String recipient) {
        if (recipient.equals(refused)) {
            return "550 5.1.1 no such user";
        }
        return mode == Mode.GREYLIST && greylisted.add(recipient) ? "451 4.7.1 try again later" : "250 ok";
    }

    private static String messageId(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}

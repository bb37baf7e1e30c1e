package io.perfcycle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the audit trail and the hashes that chain them. */
@Component
class AuditChain {

    static final String START = "0".repeat(64);

    private static final int LONGEST = 4_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int PAGE = 5_000;

    private static final String COLUMNS =
            "seq, happened_at, actor, roles, action, object, was, became, reason, prev_hash, hash";

    /** What is to be recorded, before it has its place in the chain. */
    record Draft(
            String actor,
            String roles,
            String action,
            String object,
            @Nullable String was,
            @Nullable String became,
            @Nullable String reason) {

        static Draft of(
                Viewer viewer,
                String action,
                String object,
                @Nullable Object before,
                @Nullable Object after,
                @Nullable String reason) {
            var roles = viewer.roles().stream().sorted().map(Role::group).collect(Collectors.joining(","));
            return new Draft(
                    viewer.id(),
                    roles,
                    action,
                    object,
                    cut(before, LONGEST),
                    cut(after, LONGEST),
                    cut(reason, LONGEST_REASON));
        }

        private static @Nullable String cut(@Nullable Object value, int longest) {
            if (value == null) {
                return null;
            }
            var text = value.toString();
            return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        }
    }

    /** One entry in its place. */
    record Entry(
            long seq,
            LocalDateTime at,
            String actor,
            String roles,
            String action,
            String object,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            String prevHash,
            String hash) {

        static Entry next(long seq, LocalDateTime at, Draft draft, String prevHash) {
            var open = new Entry(
                    seq,
                    at,
                    draft.actor(),
                    draft.roles(),
                    draft.action(),
                    draft.object(),
                    draft.was(),
                    draft.became(),
                    draft.reason(),
                    prevHash,
                    "");
            return open.sealed();
        }

        private Entry sealed() {
            return new Entry(seq, at, actor, roles, action, object, before, after, reason, prevHash, digest());
        }

        /** Over all fields with their lengths, so that no text can move from one field into the next unseen. */
        String digest() {
            var content = new StringBuilder();
            for (var field : new Object[] {seq, at, actor, roles, action, object, before, after, reason, prevHash}) {
                var text = field == null ? null : field.toString();
                content.append(text == null ? -1 : text.length())
                        .append(':')
                        .append(text)
                        .append('\n');
            }
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java lacks SHA-256", e);
            }
        }

        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    row.getObject(2, LocalDateTime.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11));
        }
    }

    private record Head(long seq, String hash) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditChain(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends within the caller's transaction; the head row keeps two of them from taking the same place. */
    void append(List<Draft> drafts) {
        var head = head(" for update");
        var at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        var rows = new ArrayList<Object[]>();
        for (var draft : drafts) {
            var entry = Entry.next(head.seq() + 1, at, draft, head.hash());
            rows.add(new Object[] {
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.object(),
                entry.before(),
                entry.after(),
                entry.reason(),
                entry.prevHash(),
                entry.hash()
            });
            head = new Head(entry.seq(), entry.hash());
        }
        jdbc.batchUpdate("insert into audit_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        jdbc.update("update audit_head set seq = ?, hash = ? where id = 1", head.seq(), head.hash());
    }

    OptionalLong firstFault() {
        var seq = 0L;
        var hash = START;
        List<Entry> page;
        do {
            page = jdbc.query(
                    "select " + COLUMNS + " from audit_event where seq > ? order by seq limit " + PAGE, Entry::of, seq);
            for (var entry : page) {
                if (entry.seq() != seq + 1
                        || !entry.prevHash().equals(hash)
                        || !entry.hash().equals(entry.digest())) {
                    return OptionalLong.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        } while (!page.isEmpty());
        var head = head("");
        return head.seq() == seq && head.hash().equals(hash) ? OptionalLong.empty() : OptionalLong.of(seq + 1);
    }

    List<Entry> page(@Nullable String actor, @Nullable String object, int page, int size) {
        return jdbc.query(
                "select " + COLUMNS + " from audit_event"
                        + " where (? is null or actor = ?) and (? is null or object = ?)"
                        + " order by seq desc limit ? offset ?",
                Entry::of,
                actor,
                actor,
                object,
                object,
                size,
                (long) page * size);
    }

    private Head head(String lock) {
        return jdbc.queryForObject(
                "select seq, hash from audit_head where id = 1" + lock,
                (row, number) -> new Head(row.getLong(1), row.getString(2)));
    }
}

package io.perfcycle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of reads; written and, after their time, removed, but never changed. */
@Component
class ReadRows {

    /** More people than these are not listed: then the line stands for everybody in the cycle. */
    static final int MOST_LISTED = 2_000;

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String COLUMNS = "id, read_at, reader, roles, what, cycle, employee_no, people, listed";

    /** What one answer told about others. */
    record Told(
            String what,
            @Nullable String cycle,
            @Nullable String employeeNo,
            int people,
            @Nullable String listed) {

        static Told about(String what, @Nullable String cycle, List<String> people) {
            if (people.size() == 1) {
                return new Told(what, cycle, people.get(0), 1, null);
            }
            var listed = people.size() > MOST_LISTED ? null : "," + String.join(",", people) + ",";
            return new Told(what, cycle, null, people.size(), listed);
        }
    }

    /** One line. {@code listed} are the people it told about, empty where it told about everybody in the cycle. */
    record Line(
            long id,
            Instant at,
            String reader,
            String roles,
            String what,
            @Nullable String cycle,
            int people,
            List<String> listed) {

        static Line of(ResultSet row, int number) throws SQLException {
            var one = row.getString("employee_no");
            var listed = row.getString("listed");
            return new Line(
                    row.getLong("id"),
                    row.getObject("read_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("reader"),
                    row.getString("roles"),
                    row.getString("what"),
                    row.getString("cycle"),
                    row.getInt("people"),
                    one != null
                            ? List.of(one)
                            : listed == null
                                    ? List.of()
                                    : Arrays.stream(listed.split(","))
                                            .filter(each -> !each.isEmpty())
                                            .toList());
        }
    }

    /** What to look for; null narrows nothing. {@code cycles} are those the person takes part in. */
    record Wanted(
            @Nullable String reader,
            @Nullable String employeeNo,
            Collection<String> cycles,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** The seal of a day. */
    record Digest(int lines, String sha256) {
        @Override
        public String toString() {
            return lines + " " + sha256;
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    ReadRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whatever else this request may still do or undo, what it has told stays told. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Viewer reader, List<Told> told) {
        var at = column(clock.instant()).truncatedTo(ChronoUnit.MILLIS);
        var roles = reader.roles().stream().sorted().map(Role::group).collect(Collectors.joining(","));
        told.forEach(one -> database.sql("insert into read_event (read_at, reader, roles, what, cycle, employee_no,"
                        + " people, listed) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        at, reader.id(), roles, one.what(), one.cycle(), one.employeeNo(), one.people(), one.listed()))
                .update());
    }

    /**
     * The lines asked for, the newest first.
     *
     * @param hidden kinds that are left out
     */
    @Transactional(readOnly = true)
    public List<Line> page(Wanted wanted, Collection<String> hidden, int page, int size) {
        var bounds = " and (:reader is null or reader = :reader) and read_at >= :since and read_at < :until"
                + " and what not in (:hidden)";
        var found = wanted.employeeNo() == null
                ? "select " + COLUMNS + " from read_event where 1 = 1" + bounds
                : "select " + COLUMNS + " from read_event where employee_no = :employee" + bounds + " union all select "
                        + COLUMNS
                        + " from read_event where employee_no is null and (cycle in (:cycles) or cycle is null)"
                        + " and (listed is null or locate(:listed, listed) > 0)" + bounds;
        return database.sql("select * from (" + found + ") read_found order by id desc limit :size offset :offset")
                .param("reader", wanted.reader())
                .param("employee", wanted.employeeNo())
                .param("listed", "," + wanted.employeeNo() + ",")
                .param("cycles", orNone(wanted.cycles()))
                .param("since", column(wanted.since() == null ? Instant.EPOCH : wanted.since()))
                .param("until", column(wanted.until() == null ? END : wanted.until()))
                .param("hidden", orNone(hidden))
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Line::of)
                .list();
    }

    /** What was read before this day is forgotten; says how much. */
    @Transactional
    public int forgetBefore(LocalDate day) {
        return database.sql("delete from read_event where read_at < ?")
                .param(day.atStartOfDay())
                .update();
    }

    /** How many lines there are of a day, and a digest over all of them in their order. */
    @Transactional(readOnly = true)
    public Digest digest(LocalDate day) {
        var sum = sha256();
        var lines = new int[1];
        database.sql("select " + COLUMNS + " from read_event where read_at >= ? and read_at < ? order by id")
                .params(day.atStartOfDay(), day.plusDays(1).atStartOfDay())
                .query(row -> {
                    lines[0]++;
                    for (var column : COLUMNS.split(", ")) {
                        var text = row.getString(column);
                        sum.update(((text == null ? -1 : text.length()) + ":" + text + "\n")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                });
        return new Digest(lines[0], HexFormat.of().formatHex(sum.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    private static Collection<String> orNone(Collection<String> words) {
        return words.isEmpty() ? List.of("") : words;
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

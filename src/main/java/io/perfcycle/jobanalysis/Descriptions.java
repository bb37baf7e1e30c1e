package io.perfcycle.jobanalysis;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.cycle.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The released job descriptions, version by version, and who has read them. */
@Component
@Transactional
class Descriptions {

    private final JdbcClient database;
    private final WorkingCalendar calendar;

    Descriptions(JdbcClient database, WorkingCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The next version of a post; once per analysis, however often it is said. */
    Description release(
            String post, String postName, LocalDate from, JobDescription content, long analysis, String by) {
        var already = database.sql("select * from job_description where analysis_id = ?")
                .param(analysis)
                .query(Descriptions::read)
                .optional();
        return already.orElseGet(() -> insert(post, postName, from, content, analysis, by));
    }

    private Description insert(
            String post, String postName, LocalDate from, JobDescription content, long analysis, String by) {
        database.sql("""
                        insert into job_description (post, version, effective_from, post_name, content, analysis_id, approved_by,
                          released_at, reviewed_on, under_review)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, false from job_description where post = ?""")
                .params(
                        post,
                        from,
                        postName,
                        StoredJson.write(content),
                        analysis,
                        by,
                        UtcColumn.write(calendar.now()),
                        calendar.today(),
                        post)
                .update();
        return database.sql("select * from job_description where analysis_id = ?")
                .param(analysis)
                .query(Descriptions::read)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Description> find(long id) {
        return database.sql("select * from job_description where id = ?")
                .param(id)
                .query(Descriptions::read)
                .optional();
    }

    /** All versions of a post, the newest first. */
    @Transactional(readOnly = true)
    List<Description> of(String post) {
        return database.sql("select * from job_description where post = ? order by version desc")
                .param(post)
                .query(Descriptions::read)
                .list();
    }

    /** The one in force today; where none is yet, the first that will be. */
    @Transactional(readOnly = true)
    Optional<Description> current(String post) {
        return current("where post = :post", post).stream().findFirst();
    }

    /** The same of every post that has one, in one query. */
    @Transactional(readOnly = true)
    Map<String, Description> current() {
        return current("", "").stream().collect(Collectors.toMap(Description::post, Function.identity()));
    }

    private List<Description> current(String which, String post) {
        return database.sql("""
                        select d.* from job_description d
                        join (select post, coalesce(max(case when effective_from <= :today then version end), min(version)) version
                              from job_description %s group by post) n on n.post = d.post and n.version = d.version""".formatted(which))
                .param("today", calendar.today())
                .param("post", post)
                .query(Descriptions::read)
                .list();
    }

    /** The newest version of every post that has one. */
    @Transactional(readOnly = true)
    List<Description> newest() {
        return database.sql("""
                        select d.* from job_description d
                        join (select post, max(version) version from job_description group by post) n
                          on n.post = d.post and n.version = d.version order by d.post""").query(Descriptions::read).list();
    }

    /** Marks it as under review; false where it is already. */
    boolean beginReview(long id) {
        return database.sql("update job_description set under_review = true where id = ? and under_review = false")
                        .param(id)
                        .update()
                > 0;
    }

    void reviewed(long id) {
        database.sql("update job_description set under_review = false, reviewed_on = ? where id = ?")
                .params(calendar.today(), id)
                .update();
    }

    /** The first time counts. */
    void acknowledge(long id, String employeeNo) {
        if (acknowledgedBy(id).containsKey(employeeNo)) {
            return;
        }
        try {
            database.sql(
                            "insert into job_acknowledgment (description_id, employee_no, acknowledged_at) values (?, ?, ?)")
                    .params(id, employeeNo, UtcColumn.write(calendar.now()))
                    .update();
        } catch (DuplicateKeyException bothAtOnce) {
            // it is acknowledged, which is all that is wanted
        }
    }

    @Transactional(readOnly = true)
    Map<String, Instant> acknowledgedBy(long id) {
        var readers = new LinkedHashMap<String, Instant>();
        database.sql("select * from job_acknowledgment where description_id = ? order by acknowledged_at")
                .param(id)
                .query(row -> {
                    readers.put(
                            row.getString("employee_no"),
                            Objects.requireNonNull(UtcColumn.read(row, "acknowledged_at")));
                });
        return readers;
    }

    private static Description read(ResultSet row, int number) throws SQLException {
        return new Description(
                row.getLong("id"),
                row.getString("post"),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("post_name"),
                StoredJson.read(row.getString("content"), JobDescription.class),
                row.getString("approved_by"),
                Objects.requireNonNull(UtcColumn.read(row, "released_at")),
                row.getObject("reviewed_on", LocalDate.class),
                row.getBoolean("under_review"));
    }
}

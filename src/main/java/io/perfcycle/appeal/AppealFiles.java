package io.perfcycle.appeal;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.calendar.WorkingCalendar;
import io.perfcycle.problem.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of appeals: checked before they are kept, kept in the database, far from process variables. */
@Component
@Transactional
class AppealFiles {

    /** A paper as somebody hands it in. */
    record Paper(String name, byte[] content) {}

    /** A paper without its content. */
    record Kept(String id, String name, long size, String sha256, String uploadedBy) {}

    private final JdbcClient database;
    private final WorkingCalendar calendar;
    private final AppealSettings settings;

    AppealFiles(JdbcClient database, WorkingCalendar calendar, AppealSettings settings) {
        this.database = database;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Refuses papers that are too many, too large, empty, or not what their names say; keeps nothing. */
    void check(List<Paper> papers, int kept) {
        if (kept + papers.size() > settings.files()) {
            throw Refusal.rule("APPEAL_FILES_TOO_MANY", settings.files()).at("field", "files");
        }
        for (var paper : papers) {
            var name = Papers.cleaned(paper.name());
            if (paper.content().length == 0) {
                throw Refusal.rule("APPEAL_FILE_EMPTY", name).at("field", "files");
            }
            if (paper.content().length > settings.fileSize().toBytes()) {
                throw Refusal.tooLarge(
                        "APPEAL_FILE_TOO_LARGE", name, settings.fileSize().toMegabytes());
            }
            if (!Papers.taken(name, paper.content())) {
                throw Refusal.rule("APPEAL_FILE_KIND", name, String.join(", ", Papers.endings()))
                        .at("field", "files");
            }
        }
    }

    void keep(long appeal, List<Paper> papers, String by) {
        for (var paper : papers) {
            database.sql("insert into appeal_file"
                            + " (id, appeal_id, name, size_bytes, sha256, content, uploaded_by, uploaded_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            appeal,
                            Papers.cleaned(paper.name()),
                            paper.content().length,
                            hash(paper.content()),
                            paper.content(),
                            by,
                            UtcColumn.write(calendar.now()))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    List<Kept> of(long appeal) {
        return database.sql("select id, name, size_bytes, sha256, uploaded_by from appeal_file where appeal_id = ?"
                        + " order by uploaded_at, name")
                .param(appeal)
                .query((row, n) -> new Kept(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** One paper with its content, if it belongs to this participation. */
    @Transactional(readOnly = true)
    Optional<Paper> find(long participationId, String id) {
        return database.sql("select f.name, f.content from appeal_file f join appeal a on a.id = f.appeal_id"
                        + " where f.id = ? and a.participation_id = ?")
                .params(id, participationId)
                .query((row, n) -> new Paper(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

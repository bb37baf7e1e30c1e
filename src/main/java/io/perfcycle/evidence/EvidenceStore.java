package io.perfcycle.evidence;

import io.perfcycle.calendar.UtcColumn;
import io.perfcycle.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of the reviews. The row of a review is the lock under which its documents change or are sealed. */
@Component
@Transactional
class EvidenceStore {

    private static final String DOCUMENTS = """
            select e.review, e.section, e.document, e.computed_at, b.scope_from, b.scope_to, b.cycles, b.sealed_at
            from review_evidence e join evidence_base b on b.review = e.review""";

    private final JdbcClient database;

    EvidenceStore(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal {@code EVIDENCE_SEALED} */
    void refuseSealed(String review) {
        database.sql("select 1 from evidence_base where review = ? and sealed_at is not null")
                .param(review)
                .query(Integer.class)
                .optional()
                .ifPresent(decided -> {
                    throw Refusal.conflict("EVIDENCE_SEALED", review);
                });
    }

    void save(String review, String section, EvidenceScope scope, String document, Instant now) {
        var base = base(review).orElseGet(() -> open(review, scope));
        if (base.sealed()) {
            throw Refusal.conflict("EVIDENCE_SEALED", review);
        }
        if (!base.scope().equals(scope)) {
            database.sql("delete from review_evidence where review = ?")
                    .param(review)
                    .update();
            database.sql("update evidence_base set scope_from = ?, scope_to = ?, cycles = ? where review = ?")
                    .params(scope.from(), scope.to(), cycles(scope), review)
                    .update();
        }
        var at = UtcColumn.write(now);
        var replaced = database.sql(
                        "update review_evidence set document = ?, computed_at = ? where review = ? and section = ?")
                .params(document, at, review, section)
                .update();
        if (replaced == 0) {
            database.sql("insert into review_evidence (review, section, document, computed_at) values (?, ?, ?, ?)")
                    .params(review, section, document, at)
                    .update();
        }
    }

    void seal(String review, Instant now) {
        base(review);
        database.sql("update evidence_base set sealed_at = ? where review = ? and sealed_at is null")
                .params(UtcColumn.write(now), review)
                .update();
    }

    Optional<EvidenceDocument<String>> read(String review, String section) {
        return database.sql(DOCUMENTS + " where e.review = ? and e.section = ?")
                .params(review, section)
                .query(EvidenceStore::document)
                .optional();
    }

    Optional<EvidenceDocument<String>> latest(String section) {
        return database.sql(DOCUMENTS + " where e.section = ? order by e.computed_at desc, e.review desc limit 1")
                .param(section)
                .query(EvidenceStore::document)
                .optional();
    }

    /** The documents of a section of all reviews but this one, the oldest first. */
    List<EvidenceDocument<String>> others(String section, String review) {
        return database.sql(DOCUMENTS + " where e.section = ? and e.review <> ? order by e.computed_at, e.review")
                .params(section, review)
                .query(EvidenceStore::document)
                .list();
    }

    /** The newest sealed document of a section whose range ended before this day: what the review before found. */
    Optional<EvidenceDocument<String>> sealedBefore(String section, LocalDate day) {
        return database.sql(DOCUMENTS + """
                         where e.section = ? and b.sealed_at is not null and b.scope_to < ?
                        order by b.scope_to desc, e.computed_at desc, e.review desc limit 1""")
                .params(section, day)
                .query(EvidenceStore::document)
                .optional();
    }

    /** The newest document of a section whose review looked at this cycle. */
    Optional<EvidenceDocument<String>> latestAbout(String section, String cycle) {
        return database
                .sql("""
                        select b.review, b.cycles from evidence_base b join review_evidence e on e.review = b.review
                        where e.section = ? order by e.computed_at desc, e.review desc""")
                .param(section)
                .query((row, n) ->
                        Map.entry(row.getString("review"), EvidenceJson.read(row.getString("cycles"), String[].class)))
                .list()
                .stream()
                .filter(review -> Arrays.asList(review.getValue()).contains(cycle))
                .findFirst()
                .flatMap(review -> read(review.getKey(), section));
    }

    private record Base(EvidenceScope scope, boolean sealed) {}

    private Optional<Base> base(String review) {
        return database.sql(
                        "select scope_from, scope_to, cycles, sealed_at from evidence_base where review = ? for update")
                .param(review)
                .query((row, n) -> new Base(scope(row), row.getObject("sealed_at") != null))
                .optional();
    }

    private Base open(String review, EvidenceScope scope) {
        try {
            database.sql("insert into evidence_base (review, scope_from, scope_to, cycles) values (?, ?, ?, ?)")
                    .params(review, scope.from(), scope.to(), cycles(scope))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            // Two sections of a new review at once: the other one opened it.
        }
        return base(review).orElseThrow();
    }

    private static EvidenceDocument<String> document(ResultSet row, int number) throws SQLException {
        return new EvidenceDocument<>(
                row.getString("review"),
                row.getString("section"),
                scope(row),
                Objects.requireNonNull(UtcColumn.read(row, "computed_at")),
                row.getObject("sealed_at") != null,
                row.getString("document"));
    }

    private static EvidenceScope scope(ResultSet row) throws SQLException {
        var cycles = EvidenceJson.read(row.getString("cycles"), String[].class);
        return new EvidenceScope(
                row.getObject("scope_from", LocalDate.class),
                row.getObject("scope_to", LocalDate.class),
                List.copyOf(Arrays.asList(cycles)));
    }

    private static String cycles(EvidenceScope scope) {
        return EvidenceJson.write(scope.cycles());
    }
}

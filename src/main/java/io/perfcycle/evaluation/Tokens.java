package io.perfcycle.evaluation;

import io.perfcycle.access.OneTimeToken;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What opens the answer page once, for whoever holds it. Only hashes are kept. */
@Component
@Transactional
class Tokens {

    /** Whose token it is. */
    record Holder(long participation, String rater) {}

    private final JdbcClient database;

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /** A further token: an answer page that is open already stays good. */
    String issue(Holder holder) {
        var token = OneTimeToken.fresh();
        database.sql("insert into feedback_token (token_hash, participation_id, rater) values (?, ?, ?)")
                .params(OneTimeToken.hash(token), holder.participation(), holder.rater())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<Holder> holder(String token) {
        return database.sql("select participation_id, rater from feedback_token where token_hash = ?")
                .param(OneTimeToken.hash(token))
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** All of this rater's tokens are spent. */
    void spend(Holder holder) {
        database.sql("delete from feedback_token where participation_id = ? and rater = ?")
                .params(holder.participation(), holder.rater())
                .update();
    }

    void spendAll(long participation) {
        database.sql("delete from feedback_token where participation_id = ?")
                .param(participation)
                .update();
    }
}

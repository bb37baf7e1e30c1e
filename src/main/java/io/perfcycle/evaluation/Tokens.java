package io.perfcycle.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
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

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom chance = new SecureRandom();

    Tokens(JdbcClient database) {
        this.database = database;
    }

    /** A further token: an answer page that is open already stays good. */
    String issue(Holder holder) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into feedback_token (token_hash, participation_id, rater) values (?, ?, ?)")
                .params(hash(token), holder.participation(), holder.rater())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<Holder> holder(String token) {
        return database.sql("select participation_id, rater from feedback_token where token_hash = ?")
                .param(hash(token))
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

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
